-- What a person might decide instead of the best proposal; empty where there is none. The next night fills it.
alter table open_entry add column if not exists proposal_2 varchar(2000) default '' not null;
alter table open_entry add column if not exists confidence_2 int;
alter table open_entry add column if not exists proposal_3 varchar(2000) default '' not null;
alter table open_entry add column if not exists confidence_3 int;
