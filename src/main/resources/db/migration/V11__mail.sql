-- The letters of one customer are looked up for every mail, so that each answers the one before.
create index if not exists action_customer on action (customer_number);

-- What the booking system is told by webhook besides the list (service.webhook.url); the row says how far that is.
create table if not exists service_call (
    action_id       varchar(200) primary key,
    customer_number varchar(100) not null,
    -- pending, told, refused
    state           varchar(20) not null,
    body            varchar(200000) not null,
    queued_on       date not null,
    tries           int not null,
    note            varchar(2000) not null
);
