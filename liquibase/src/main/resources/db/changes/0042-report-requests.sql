--liquibase formatted sql

--changeset opsided:0042-report-load-window
-- A report that Opsided asked for is complete for the days of its window: it replaces what was handed in or asked for
-- before, and what is handed in later unites with it (detection.md §2).
alter table report_load
    add as_of       timestamptz not null default now(),
    add window_from date,
    add window_to   date,
    add report_id   text,
    add check ((window_from is null) = (window_to is null)),
    add check ((report_id is null) = (origin = 'FILE'));
update report_load set as_of = given_at;
comment on column report_load.as_of is 'when a file was first handed in; when Amazon was asked for a report (its createdTime)';
comment on column report_load.window_to is 'the last day of the window, inclusive';
alter table report_load drop constraint report_load_account_kind_digest_key;
create unique index report_load_file on report_load (account, kind, digest) where origin = 'FILE';
create unique index report_load_report on report_load (account, report_id) where origin = 'REPORT';
--rollback drop index report_load_report;
--rollback drop index report_load_file;
--rollback alter table report_load add constraint report_load_account_kind_digest_key unique (account, kind, digest);
--rollback alter table report_load drop as_of, drop window_from, drop window_to, drop report_id;

--changeset opsided:0042-report-newness
create or replace view report_newness as
select account, load_id, kind, state,
       row_number() over (partition by account
           order by last_date desc nulls last, modified_at desc, file_name collate "C" desc, digest desc) as place,
       as_of, window_from, window_to
from report_load;
--rollback drop view report_newness;
--rollback create view report_newness as
--rollback select account, load_id, kind, state,
--rollback        row_number() over (partition by account
--rollback            order by last_date desc nulls last, modified_at desc, file_name collate "C" desc, digest desc) as place
--rollback from report_load;

--changeset opsided:0042-report-request
-- A report that a run wants of Amazon, from the wish to its rows.
create table report_request (
    account      bigint      not null references account,
    request_id   bigint generated always as identity,
    run_id       bigint      not null,
    feed         text        not null,
    kind         text        not null,
    report_type  text        not null,
    window_from  date,
    window_to    date,
    marketplaces text[]      not null,
    options      text[]      not null default '{}',
    state        text        not null default 'WANTED'
        check (state in ('WANTED', 'REQUESTED', 'READY', 'FETCHED', 'LOADED', 'NO_DATA', 'FAILED')),
    attempts     int         not null default 0,
    tries        int         not null default 0,
    next_at      timestamptz not null,
    report_id    text,
    document_id  text,
    created_time timestamptz,
    node         text,
    file_path    text,
    file_digest  text,
    load_id      int,
    detail       text,
    requested_at timestamptz not null default now(),
    ended_at     timestamptz,
    primary key (account, request_id),
    check ((window_from is null) = (window_to is null)),
    check (window_from <= window_to)
);
create unique index report_request_once on report_request (account, run_id, report_type, coalesce(window_from, '-infinity'));
create index report_request_due on report_request (next_at) where state in ('WANTED', 'REQUESTED');
create index report_request_held on report_request (account, kind, window_to);
comment on column report_request.options is 'Amazon''s reportOptions, each as name=value';
comment on column report_request.attempts is 'how often Amazon was asked to make it; each time within the budget';
comment on column report_request.tries is 'calls in a row that led nowhere: the next one waits the longer';
comment on column report_request.next_at is 'when it is looked at again';
comment on column report_request.created_time is 'Amazon''s createdTime: decides what the report replaces';
comment on column report_request.node is 'the node on whose disk the document is';
--rollback drop table report_request;
