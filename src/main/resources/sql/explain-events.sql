-- What befell an invoice, or all that its customer owes; the parameters are the invoice number.
select e.happened_on, e.type, e.reference, e.word, e.from_day, e.until_day,
    case when e.salt is null then 'erased' else e.note end as note
from event e
where e.invoice_number = ?
    or e.invoice_number is null and e.customer_number = (
        select v.customer_number from invoice_version v where v.invoice_number = ?
        order by v.seq desc limit 1)
order by e.seq
