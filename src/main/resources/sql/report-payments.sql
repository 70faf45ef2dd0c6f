select state, currency, count(*) as entries, sum(amount) as total
from (
    select e.amount, e.currency,
        case when exists (select 1 from entry_telling t where t.entry_seq = e.seq and t.standing = 'superseded')
                  then 'ignored'
             when o.state is not null then o.state
             when o.seq is null and e.amount > 0 then 'booked'
             when e.amount <= 0 then 'ignored'
             else 'unmatched' end as state
    from bank_entry e left join open_entry o on o.seq = e.seq
    where e.night = :?night) tonight
group by state, currency
order by state, currency
