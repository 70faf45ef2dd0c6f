select seq, booked_on, customer_number, invoice_number, type, amount_minor, currency, reference, hash
from (
    select seq, night as booked_on, customer_number, '' as invoice_number, 'customer' as type,
        cast(null as bigint) as amount_minor, '' as currency, '' as reference, hash
    from customer_version
    union all
    select seq, night, customer_number, invoice_number, document_type || '_' || type, gross, currency,
        coalesce(related_invoice, ''), hash
    from invoice_version
    union all
    select seq, booked, '', '', 'payment', amount, currency, bank_ref, hash
    from bank_entry
    union all
    select seq, booked_on, customer_number, invoice_number, type || '_' || component, amount, currency,
        reference, hash
    from posting
    union all
    select seq, happened_on, customer_number, coalesce(invoice_number, ''), type, cast(null as bigint), '',
        reference, hash
    from event
    union all
    select t.seq, t.night, '', '', 'payment_' || t.standing, e.amount, e.currency, e.bank_ref, t.hash
    from entry_telling t join bank_entry e on e.seq = t.entry_seq) facts
where booked_on <= ?
order by seq
