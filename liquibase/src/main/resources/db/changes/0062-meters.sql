--liquibase formatted sql

--changeset opsided:0062-run-success-oldest
-- For each schedule, since when the connected account has gone without a completed run that has gone longest. An account
-- is not late for what was due before it was connected, or before the schedule was changed.
create index run_success_of_account on run (account, job, ended_at) where state = 'COMPLETED';
create view run_success_oldest with (security_invoker = true) as
select s.job, min(greatest(l.ended_at, c.authorised_at, s.updated_at)) as since
from schedule s
         cross join (select account, max(authorised_at) as authorised_at from connection
                     where provider = 'AMAZON' and state = 'CONNECTED' and account is not null group by account) c
         left join lateral (select max(r.ended_at) as ended_at from run r
                            where r.account = c.account and r.job = s.job and r.state = 'COMPLETED') l on true
where s.enabled
group by s.job;
grant select on run_success_oldest to opsided_api;
--rollback drop view run_success_oldest;
--rollback drop index run_success_of_account;

--changeset opsided:0062-connection-standing
-- How the connections are, over all users: for meters. A consent that has ended counts as one that ends within 7 days.
create view connection_standing with (security_invoker = true) as
select provider, state, count(*) as connections,
       count(*) filter (where reauthorise_by < now() + interval '7 days')  as within_7_days,
       count(*) filter (where reauthorise_by < now() + interval '14 days') as within_14_days,
       count(*) filter (where reauthorise_by < now() + interval '30 days') as within_30_days
from connection group by provider, state;
grant select on connection_standing to opsided_api;
--rollback drop view connection_standing;

--changeset opsided:0062-claim-sum
-- The claims of all accounts in sums, which one node computes once a minute and all of them read. The facades may not:
-- it is of nobody's account. due_within_days is 7,
-- 14 or 30 for a claim that is not filed and can be for at most so many days more, else 0.
create view claim_standing with (security_invoker = true) as
select type, state, coalesce(paid_currency, currency, '') as currency,
       case when state not in ('DRAFT', 'READY') or closes < today then 0
            when closes < today + 7 then 7 when closes < today + 14 then 14 when closes < today + 30 then 30
            else 0 end as due_within_days,
       count(*) as claims, coalesce(sum(amount), 0) as amount, coalesce(sum(paid_amount), 0) as paid
from claim cross join (select (now() at time zone 'UTC')::date as today) clock
group by 1, 2, 3, 4;
grant select on claim_standing to opsided_api;
create table claim_meter (
    type            text   not null,
    state           text   not null,
    currency        text   not null,
    due_within_days int    not null,
    claims          bigint not null,
    amount          numeric(20, 2) not null,
    paid            numeric(20, 2) not null,
    primary key (type, state, currency, due_within_days)
);
comment on column claim_meter.amount is 'what the claims ask for; nothing of claims whose value is unknown';
comment on column claim_meter.currency is 'empty where neither a value nor a payment is known';
--rollback drop table claim_meter;
--rollback drop view claim_standing;
