-- Which files have told an entry, and where it stands by that (Telling.java). A table of facts: it takes part in
-- the sequence and the hash chain. An entry without a row was told whole by a statement.
create table if not exists entry_telling (
    seq          bigint primary key,
    night        date not null,
    entry_seq    bigint not null,
    -- the first part of the bank's entry that it belongs to, the bank's reference and amount of the whole
    whole_seq    bigint not null,
    whole_ref    varchar(300) not null,
    whole_amount bigint not null,
    transactions int not null,
    kind         varchar(20) not null,
    -- booked, provisional, notified, withdrawn, superseded; the newest row counts
    standing     varchar(20) not null,
    -- how that file names it; the amount is its own or that of its batch
    bank_ref     varchar(300) not null,
    amount       bigint not null,
    content_key  bigint not null,
    format       varchar(50) not null,
    source_file  varchar(1000) not null,
    reason       varchar(2000) not null,
    hash         bytea not null
);
create index if not exists entry_telling_entry on entry_telling (entry_seq, seq);
create index if not exists entry_telling_whole on entry_telling (whole_seq);
create index if not exists bank_entry_ref on bank_entry (bank_ref);

-- statement, interim, notification; the booking day of its first entry; whether its balances explain its entries.
alter table statement add column if not exists kind varchar(20) default 'statement' not null;
alter table statement add column if not exists first_day date;
alter table statement add column if not exists proven boolean default false not null;
update statement set proven = true where opening is not null and closing is not null;
