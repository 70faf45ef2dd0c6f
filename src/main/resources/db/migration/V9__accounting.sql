-- Batches of bookings for the bookkeeper (outbox/accounting/): which facts stand in which file. Written before the
-- file appears, so that a run that dies in between neither loses a fact nor gives it twice.
create table if not exists accounting_file (
    id         bigint primary key,
    night      date not null,
    -- facts after the first and up to the second
    after_seq  bigint not null,
    upto_seq   bigint not null,
    -- the fiscal year of its bookings; null where nothing of these facts is booked
    year_start date,
    -- below the home; empty where nothing is booked
    name       varchar(1000) not null,
    created    varchar(20) not null,
    -- claimed, written
    state      varchar(20) not null
);

-- Under which account each customer is booked, kept from the first batch on.
create table if not exists accounting_debtor (
    customer_number varchar(100) primary key,
    account         varchar(20) not null
);
