select reference as bank_ref, invoice_number, amount as amount_minor, currency as currency_hidden,
    component, rule, confidence, booked_on
from posting
where type = 'allocation' and booked_on <= ?
order by seq
