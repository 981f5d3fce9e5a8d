--liquibase formatted sql

--changeset opsided:0046-stored-file
-- A report file that was handed in over HTTP. It is kept here until it is loaded, so that any node can load it.
create table stored_file (
    account    bigint      not null references account,
    file_id    bigint generated always as identity,
    run_id     bigint,
    name       text        not null,
    size_bytes bigint      not null default 0,
    stored_at  timestamptz not null default now(),
    loaded_at  timestamptz,
    problem    text,
    primary key (account, file_id)
);
create index stored_file_run on stored_file (account, run_id);
comment on column stored_file.run_id is 'the run that loads it; null while it is being handed in';
comment on column stored_file.problem is 'why it cannot be loaded, in a sentence; null if nothing is known';
--rollback drop table stored_file;

--changeset opsided:0046-stored-part
create table stored_part (
    account bigint not null,
    file_id bigint not null,
    part    int    not null,
    bytes   bytea  not null,
    primary key (account, file_id, part),
    foreign key (account, file_id) references stored_file on delete cascade
);
alter table stored_part alter column bytes set storage external;
--rollback drop table stored_part;

--changeset opsided:0046-run-load
-- Which files a run loads or has loaded.
create table run_load (
    account bigint not null,
    run_id  bigint not null,
    load_id int    not null,
    primary key (account, run_id, load_id),
    foreign key (account, run_id) references run on delete cascade,
    foreign key (account, load_id) references report_load on delete cascade
);
--rollback drop table run_load;
