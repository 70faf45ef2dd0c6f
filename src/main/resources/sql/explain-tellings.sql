-- Which files told an entry, and where it stood by that; its one parameter is the bank_ref.
select t.night, t.standing, t.source_file,
    case when t.reason = '' then '' else ': ' || t.reason end as reason
from entry_telling t join bank_entry e on e.seq = t.entry_seq
where e.bank_ref = ?
order by t.seq
