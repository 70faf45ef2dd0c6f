select e.bank_ref, e.account, e.booked, e.value_date, e.amount as amount_minor, e.currency,
    case when e.salt is null then 'erased' else e.counterparty end as counterparty, e.counterparty_iban,
    e.end_to_end_id, case when e.salt is null then 'erased' else e.remittance end as remittance,
    case when o.state = 'partly_booked' and e.kind = 'debit' then 'refund' else e.kind end as kind,
    case when exists (select 1 from entry_telling t where t.entry_seq = e.seq and t.standing = 'superseded')
              or exists (select 1 from entry_decision d where d.entry_seq = e.seq and d.word = 'none'
                  and not exists (select 1 from entry_decision n where n.entry_seq = e.seq and n.seq > d.seq))
              then 'ignored'
         when o.state is not null then o.state
         when a.allocated is not null then 'booked'
         when e.amount <= 0 or e.kind in ('debit', 'refund') then 'ignored'
         else 'unmatched' end as state,
    coalesce(a.allocated, 0) as allocated_minor,
    e.amount - coalesce(a.allocated, 0) as unallocated_minor,
    e.source_file
from bank_entry e
left join open_entry o on o.seq = e.seq
left join (
    select reference, sum(amount) as allocated
    from posting
    where type = 'allocation' and component in ('principal', 'fee', 'interest') and booked_on <= ?
    group by reference) a on a.reference = e.bank_ref
where e.booked <= ?
order by e.seq
