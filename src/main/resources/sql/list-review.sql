select e.bank_ref, e.booked, e.amount as amount_minor, e.currency as currency_hidden, e.counterparty,
    e.remittance, o.proposal, o.confidence, o.reason,
    o.proposal_2, o.confidence_2, o.proposal_3, o.confidence_3
from open_entry o
join bank_entry e on e.seq = o.seq
where o.state = 'review' and e.booked <= ?
order by e.seq
