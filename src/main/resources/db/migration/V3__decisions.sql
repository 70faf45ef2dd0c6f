-- What a person decided about a bank entry (EntryDecision.java). A table of facts: it takes part in the sequence
-- and the hash chain; the newest row of an entry counts.
create table entry_decision (
    seq       bigint primary key,
    night     date not null,
    entry_seq bigint not null,
    -- assign, assigned, unassigned, none
    word      varchar(20) not null,
    shares    varchar(2000) not null,
    source    varchar(1000) not null,
    hash      bytea not null
);
create index entry_decision_entry on entry_decision (entry_seq, seq);
