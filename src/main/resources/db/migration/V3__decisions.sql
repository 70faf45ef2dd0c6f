-- What a person decided about a bank entry (EntryDecision.java). A table of facts: it takes part in the sequence
-- and the hash chain; the newest row of an entry counts.
create table if not exists entry_decision (
    seq       bigint primary key,
    night     date not null,
    entry_seq bigint not null,
    -- assign, assigned, unassigned, none
    word      varchar(20) not null,
    shares    varchar(2000) not null,
    source    varchar(1000) not null,
    hash      bytea not null
);
create index if not exists entry_decision_entry on entry_decision (entry_seq, seq);

-- What these decisions taught about payers (LearnedRule.java), and what was forgotten again. Facts, too; the payer
-- is personal data.
create table if not exists learned_rule (
    seq             bigint primary key,
    night           date not null,
    rule_id         varchar(30) not null,
    -- learned, forgotten
    word            varchar(20) not null,
    learned_from    varchar(300) not null,
    customer_number varchar(100),
    -- pays_for, ignored
    effect          varchar(20) not null,
    digest          bytea not null,
    hash            bytea not null,
    salt            bytea,
    account         varchar(1000),
    name            varchar(10000)
);

-- What an entry booked is asked for by its name, entry by entry: in lists, in `verify`, in `explain`.
create index if not exists posting_reference on posting (reference);
