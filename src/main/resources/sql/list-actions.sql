select action_id, as_of, customer_number, replace(invoice_numbers, chr(10), ' ') as invoice_numbers,
    kind, stage, channel, amount as amount_minor, fee as fee_minor, interest as interest_minor,
    deadline, case when state = 'sending' then 'pending' else state end as state, target,
    currency as currency_hidden, delivered_on, note
from action
where as_of <= ?
order by as_of, action_id
