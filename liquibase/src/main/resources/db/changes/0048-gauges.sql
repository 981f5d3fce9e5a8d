--liquibase formatted sql

--changeset opsided:0048-run-backlog
-- What the meters read every few seconds: only runs that are not at rest, found by run_by_job, and each job's last
-- success, found by an index of its own, however long the history is.
create index run_success on run (job, ended_at) where state = 'COMPLETED';
create view run_backlog as
select job, state, count(*) as runs, min(queued_at) as queued_since, min(started_at) as started_since
from run where state in ('QUEUED', 'RUNNING', 'STOPPING', 'WAITING') group by job, state;
create view run_success_last as
select s.job, (select max(r.ended_at) from run r where r.job = s.job and r.state = 'COMPLETED') as ended_at
from (values ('inventorySync'), ('discrepancyDetection'), ('reconciliation')) as s (job);
--rollback drop view run_success_last;
--rollback drop view run_backlog;
--rollback drop index run_success;

--changeset opsided:0048-report-age
-- Of each kind, how old the newest report is of the connected account that has waited longest for one.
create view report_age as
select kind, min(newest) as oldest
from (select l.account, l.kind, max(l.ended_at) as newest
      from report_load l
      where l.state = 'LIVE' and exists (select from connection c where c.account = l.account and c.state = 'CONNECTED')
      group by l.account, l.kind) as newest_of
group by kind;
--rollback drop view report_age;

--changeset opsided:0048-discrepancy-total
-- The sums of each account's current detection, written when it becomes the current one, for nobody can sum a million
-- rows every few seconds.
create table discrepancy_total (
    account         bigint not null references account,
    type            text   not null,
    state           text   not null,
    currency        text   not null default '',
    discrepancies   bigint not null,
    claimable_units bigint not null,
    amount          numeric(20, 2) not null,
    primary key (account, type, state, currency)
);
--rollback drop table discrepancy_total;
