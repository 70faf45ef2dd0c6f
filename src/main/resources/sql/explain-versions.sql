-- Every version of an invoice; its one parameter is the invoice number.
select v.night, v.customer_number, v.invoice_date, v.due_date, v.currency, v.gross as gross_minor
from invoice_version v
where v.invoice_number = ?
order by v.seq
