-- The ledger: append-only facts in four tables that share one sequence (seq) and one hash chain.
-- Columns after `hash` are personal data: the hash covers only their digest, so that they can be erased.

create table if not exists customer_version (
    seq             bigint primary key,
    night           date not null,
    customer_number varchar(100) not null,
    kind            varchar(10) not null,
    digest          bytea not null,
    hash            bytea not null,
    salt            bytea,
    name            varchar(1000),
    email           varchar(320),
    phone           varchar(200),
    street          varchar(1000),
    postcode        varchar(100),
    city            varchar(1000),
    country         varchar(10),
    language        varchar(10),
    iban            varchar(100)
);

create table if not exists invoice_version (
    seq              bigint primary key,
    night            date not null,
    type             varchar(20) not null,
    invoice_number   varchar(200) not null,
    customer_number  varchar(100) not null,
    document_type    varchar(20) not null,
    related_invoice  varchar(200),
    invoice_date     date not null,
    due_date         date not null,
    currency         varchar(3) not null,
    gross            bigint not null,
    discount_percent varchar(20),
    discount_until   date,
    due_agreed       boolean not null,
    consumer_notice  boolean not null,
    contract_date    date,
    service          varchar(10000) not null,
    pdf              varchar(1000) not null,
    contract_pdf     varchar(1000) not null,
    hash             bytea not null
);

create table if not exists bank_entry (
    seq               bigint primary key,
    night             date not null,
    account           varchar(100) not null,
    bank_ref          varchar(300) not null,
    own_ref           boolean not null,
    booked            date not null,
    value_date        date not null,
    amount            bigint not null,
    original_amount   bigint not null,
    currency          varchar(3) not null,
    kind              varchar(20) not null,
    return_reason     varchar(100) not null,
    format            varchar(50) not null,
    source_file       varchar(1000) not null,
    content_key       bigint not null,
    digest            bytea not null,
    hash              bytea not null,
    salt              bytea,
    counterparty      varchar(10000),
    counterparty_iban varchar(1000),
    end_to_end_id     varchar(1000),
    mandate_id        varchar(1000),
    remittance        varchar(20000)
);

create table if not exists posting (
    seq             bigint primary key,
    night           date not null,
    type            varchar(20) not null,
    booked_on       date not null,
    value_date      date not null,
    customer_number varchar(100) not null,
    invoice_number  varchar(200) not null,
    component       varchar(20) not null,
    amount          bigint not null,
    currency        varchar(3) not null,
    reference       varchar(300) not null,
    rule            varchar(50) not null,
    confidence      int not null,
    reason          varchar(2000) not null,
    hash            bytea not null
);

create table if not exists event (
    seq             bigint primary key,
    night           date not null,
    type            varchar(20) not null,
    happened_on     date not null,
    customer_number varchar(100) not null,
    invoice_number  varchar(200),
    reference       varchar(300) not null,
    word            varchar(200) not null,
    from_day        date,
    until_day       date,
    digest          bytea not null,
    hash            bytea not null,
    salt            bytea,
    note            varchar(10000)
);

-- The end of the chain: seq and hash of the newest fact. A cut-off tail is found by it.
create table if not exists ledger_head (
    id         int primary key,
    seq        bigint not null,
    hash       bytea not null,
    -- Facts up to here have been reconciled.
    reconciled bigint not null
);

-- Bank entries that are not wholly booked: a cache that `verify` recomputes.
create table if not exists open_entry (
    seq             bigint primary key,
    state           varchar(20) not null,
    rest            bigint not null,
    customer_number varchar(100),
    proposal        varchar(2000) not null,
    confidence      int not null,
    reason          varchar(2000) not null,
    listed_on       date
);

-- What is known of the user's own accounts: how fresh the bank data is.
create table if not exists statement (
    id         bigint primary key,
    file_id    bigint not null,
    account    varchar(100) not null,
    currency   varchar(3) not null,
    last_day   date,
    opening    bigint,
    closing    bigint,
    entries    int not null
);

create table if not exists file (
    id           bigint primary key,
    name         varchar(1000) not null,
    sha256       varchar(64) not null,
    format       varchar(50) not null,
    state        varchar(20) not null,
    records      bigint not null,
    night        date not null,
    taken_at     varchar(40) not null,
    reason       varchar(4000) not null,
    archived_as  varchar(2000) not null
);
create index if not exists file_sha256 on file (sha256);

create table if not exists run (
    id       bigint primary key,
    as_of    date not null,
    started  varchar(40) not null,
    finished varchar(40),
    state    varchar(20) not null,
    files    int not null,
    payments int not null,
    actions  int not null
);

-- Everything that leaves the house is a row first.
create table if not exists action (
    action_id       varchar(200) primary key,
    as_of           date not null,
    customer_number varchar(100) not null,
    invoice_numbers varchar(100000) not null,
    kind            varchar(30) not null,
    stage           varchar(20) not null,
    channel         varchar(20) not null,
    amount          bigint not null,
    fee             bigint not null,
    interest        bigint not null,
    currency        varchar(3) not null,
    deadline        date,
    -- pending, sending (a mail is on its way), delivered, failed, withdrawn
    state           varchar(20) not null,
    target          varchar(1000) not null,
    -- the letter that this step goes with; it leaves only once that letter has left
    after_action    varchar(200) not null,
    approved        boolean not null,
    delivered_on    date,
    note            varchar(2000) not null
);
