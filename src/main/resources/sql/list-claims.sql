select h.reference as claim_id, h.word as agency, a.customer_number,
    replace(a.invoice_numbers, chr(10), ' ') as invoice_numbers,
    a.amount as principal_minor, a.fee as fees_minor, a.interest as interest_minor,
    a.amount + a.fee + a.interest as total_minor,
    case when exists (select 1 from event r where r.type = 'recall' and r.reference = h.reference)
         then 'recalled'
         else coalesce((select substring(r.word from 1 for position(' ' in concat(r.word, ' ')) - 1) from event r
              where r.type = 'agency_report' and r.reference = h.reference and r.happened_on <= ?
              order by r.happened_on desc, r.seq desc limit 1), 'handed_over') end as state,
    h.happened_on as handed_over, a.currency as currency_hidden
from (select distinct reference, word, happened_on, customer_number from event
      where type = 'handover' and happened_on <= ?) h
join action a on a.kind = 'collection_handoff' and a.customer_number = h.customer_number
    and h.reference = 'C-' || replace(a.action_id, '-collection_handoff', '')
order by h.happened_on, h.reference
