select state, currency, count(*) as entries, sum(amount) as total
from (
    select e.amount, e.currency,
        case when exists (select 1 from entry_telling t where t.entry_seq = e.seq and t.standing = 'superseded')
              or exists (select 1 from entry_decision d where d.entry_seq = e.seq and d.word = 'none'
                  and not exists (select 1 from entry_decision n where n.entry_seq = e.seq and n.seq > d.seq))
                  then 'ignored'
             when o.state is not null then o.state
             when e.amount <= 0 or e.kind in ('debit', 'refund') then 'ignored'
             else 'booked' end as state
    from bank_entry e left join open_entry o on o.seq = e.seq
    where e.night = :?night) tonight
group by state, currency
order by state, currency
