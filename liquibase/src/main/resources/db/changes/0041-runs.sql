--liquibase formatted sql

--changeset opsided:0041-run
-- What a run of the cluster needs: who asked for it, when it is next looked at, which node has it. Runs of the command
-- line have no node.
alter table run
    add requested_by text,
    add queued_at    timestamptz not null default now(),
    add prepared     jsonb,
    add woken        boolean     not null default false,
    add wake_at      timestamptz,
    add node         text,
    add chained_from bigint;
create unique index run_id on run (run_id);
create index run_newest on run (account, requested_at desc, run_id desc);
create index run_newest_of_all on run (requested_at desc, run_id desc);
create index run_by_job on run (job, state);
create index run_due on run (state, wake_at);
create index jp_run on batch_job_execution_params (parameter_value) where parameter_name = 'run';
comment on column run.prepared is 'parameters that its job has added at the first attempt, for all attempts; null before';
comment on column run.woken is 'woken while it was still on its way to rest: it does not wait then';
comment on column run.wake_at is 'when a waiting run goes on by itself; null if somebody wakes it';
--rollback drop index jp_run;
--rollback drop index run_due;
--rollback drop index run_by_job;
--rollback drop index run_newest_of_all;
--rollback drop index run_newest;
--rollback drop index run_id;
--rollback alter table run drop requested_by, drop queued_at, drop prepared, drop woken, drop wake_at, drop node, drop chained_from;

--changeset opsided:0041-schedule
-- When a job is requested for every account it applies to.
create table schedule (
    job        text        primary key,
    cron       text        not null,
    zone       text        not null,
    enabled    boolean     not null default true,
    misfire    text        not null default 'FIRE_ONCE' check (misfire in ('FIRE_ONCE', 'SKIP')),
    done_until timestamptz not null default now(),
    updated_at timestamptz not null default now()
);
comment on column schedule.done_until is 'everything that was due until then has been requested';
insert into schedule (job, cron, zone)
values ('inventorySync', '0 0 0/6 * * ?', 'UTC'),
       ('discrepancyDetection', '0 30 0/2 * * ?', 'UTC');
--rollback drop table schedule;

--changeset opsided:0041-quartz-clock
-- `opsided-clock` runs what is short and must not wait for the long runs: schedules, pollers, the watchdog.
insert into qrtz_locks (sched_name, lock_name)
values ('opsided-clock', 'TRIGGER_ACCESS'),
       ('opsided-clock', 'STATE_ACCESS');
--rollback delete from qrtz_locks where sched_name = 'opsided-clock';
