--liquibase formatted sql

--changeset opsided:0010-account
-- One Amazon selling account in one region. Its number leads the primary key of every table of seller data.
create table account (
    account    bigint generated always as identity primary key,
    name       text        not null,
    region     text        not null check (region in ('na', 'eu', 'fe')),
    created_at timestamptz not null default now(),
    unique (name, region)
);
--rollback drop table account;

--changeset opsided:0010-run
-- One piece of requested work; a Spring Batch job instance does it, job executions are its attempts.
create table run (
    account         bigint      not null references account,
    run_id          bigint generated always as identity,
    job             text        not null,
    idempotency_key text        not null,
    parameters      jsonb       not null default '{}',
    state           text        not null default 'QUEUED'
        check (state in ('QUEUED', 'RUNNING', 'WAITING', 'STOPPING', 'STOPPED', 'FAILED', 'COMPLETED', 'ABANDONED')),
    attempt         int         not null default 0,
    claimed_by      text,
    requested_at    timestamptz not null default now(),
    started_at      timestamptz,
    ended_at        timestamptz,
    detail          text,
    primary key (account, run_id),
    unique (account, idempotency_key)
);
-- At most one run of a job works on an account, whatever the scheduler believes.
create unique index run_one on run (job, account) where state in ('RUNNING', 'STOPPING');
--rollback drop table run;

--changeset opsided:0010-report-load
-- One report file on its way into the tables. Its rows count only while its state is LIVE.
create table report_load (
    account       bigint      not null references account,
    load_id       int         not null,
    kind          text        not null,
    origin        text        not null default 'FILE' check (origin in ('FILE', 'REPORT')),
    file_name     text        not null,
    digest        text        not null,
    size_bytes    bigint      not null,
    modified_at   timestamptz not null,
    given_at      timestamptz not null default now(),
    state         text        not null default 'COPYING'
        check (state in ('COPYING', 'COPIED', 'LIVE', 'FAILED')),
    last_date     date,
    unwritten     date[]      not null default '{}',
    rows_read     bigint      not null default 0,
    rows_loaded   bigint      not null default 0,
    rows_rejected bigint      not null default 0,
    detail        text,
    ended_at      timestamptz,
    primary key (account, load_id),
    unique (account, kind, digest)
);
comment on column report_load.last_date is 'the latest date in the file: the first word on which of two files is newer';
comment on column report_load.unwritten is 'dates whose rows were live already, word for word, when the load was planned';
--rollback drop table report_load;

--changeset opsided:0010-report-chunk
-- What is loaded of a file: a chunk's rows exist if and only if its row here does.
create table report_chunk (
    account       bigint not null,
    load_id       int    not null,
    chunk         int    not null,
    last_line     int    not null,
    rows_read     int    not null,
    rows_loaded   int    not null,
    rows_rejected int    not null,
    primary key (account, load_id, chunk),
    foreign key (account, load_id) references report_load on delete cascade
);
--rollback drop table report_chunk;

--changeset opsided:0010-rejected-row
create table rejected_row (
    account     bigint not null,
    load_id     int    not null,
    line        int    not null,
    column_name text   not null,
    reason      text   not null,
    raw         text   not null,
    primary key (account, load_id, line),
    foreign key (account, load_id) references report_load on delete cascade
);
--rollback drop table rejected_row;

--changeset opsided:0010-report-newness
-- Which of two files is newer (detection.md §2): the later last date, then the later modification time, then the later
-- name. The digest decides between twins, so that the order is total. Place 1 is the newest.
create view report_newness as
select account, load_id, kind, state,
       row_number() over (partition by account
           order by last_date desc nulls last, modified_at desc, file_name collate "C" desc, digest desc) as place
from report_load;
--rollback drop view report_newness;
