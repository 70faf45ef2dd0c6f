-- What persons decided about an entry; its one parameter is the bank_ref.
select d.night, d.word, d.shares, d.source
from entry_decision d join bank_entry e on e.seq = d.entry_seq
where e.bank_ref = ?
order by d.seq
