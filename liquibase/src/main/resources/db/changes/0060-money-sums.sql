--liquibase formatted sql

--changeset opsided:0060-found-on
-- The day a loss was first listed; later listings keep it. With a default, for the version before does not know it.
alter table discrepancy_listing add column found_on date not null default current_date;
--rollback alter table discrepancy_listing drop column found_on;

--changeset opsided:0060-listing-orders
-- Lists are sorted by amount and by the day of finding, too. An unknown amount is below any known one.
create index discrepancy_listing_by_amount
    on discrepancy_listing (account, detection_id, (coalesce(claimable_amount, -1)), loss);
create index discrepancy_listing_by_found on discrepancy_listing (account, detection_id, found_on, loss);
--rollback drop index discrepancy_listing_by_found;
--rollback drop index discrepancy_listing_by_amount;

--changeset opsided:0060-discrepancy-list
-- New columns stand last, as "create or replace" wants it.
create or replace view discrepancy_list with (security_invoker = true) as
select l.account, l.detection_id, l.number, l.loss, l.type, l.base_state, l.state, l.severity, l.ignored, l.note,
       l.closes, l.fnsku as listed_fnsku, l.msku as listed_msku, l.claimable_amount as listed_amount, t.as_of, a.name as account_name, d.standing, d.fnsku, d.msku, d.asin, d.title, d.reference_id,
       d.occurrence, d.event_date, d.fulfillment_center, d.disposition, d.reason, d.units, d.units_found,
       d.units_reimbursed, d.units - d.units_found - d.units_reimbursed as units_open, d.amazon_unreconciled,
       s.claimable_units, s.unit_value, s.currency, s.claimable_amount, s.value_basis, s.window_opens,
       s.window_closes, s.policy_verified, c.state as claim_state, l.found_on
from discrepancy_listing l
         cross join lateral (select * from detection x where x.account = l.account and x.detection_id = l.detection_id
                             and x.state = 'CURRENT' offset 0) t
         cross join lateral (select * from account x where x.account = l.account offset 0) a
         cross join lateral (select * from discrepancy x where x.account = l.account
                             and x.detection_id = l.detection_id and x.number = l.number offset 0) d
         cross join lateral (select * from assessment x where x.account = l.account
                             and x.detection_id = l.detection_id and x.number = l.number offset 0) s
         left join lateral (select * from claim x where x.account = l.account and x.loss = l.loss offset 0) c on true;
/* liquibase rollback
 drop view discrepancy_list;
 create view discrepancy_list with (security_invoker = true) as
 select l.account, l.detection_id, l.number, l.loss, l.type, l.base_state, l.state, l.severity, l.ignored, l.note,
        l.closes, l.fnsku as listed_fnsku, l.msku as listed_msku, l.claimable_amount as listed_amount, t.as_of, a.name as account_name, d.standing, d.fnsku, d.msku, d.asin, d.title, d.reference_id,
        d.occurrence, d.event_date, d.fulfillment_center, d.disposition, d.reason, d.units, d.units_found,
        d.units_reimbursed, d.units - d.units_found - d.units_reimbursed as units_open, d.amazon_unreconciled,
        s.claimable_units, s.unit_value, s.currency, s.claimable_amount, s.value_basis, s.window_opens,
        s.window_closes, s.policy_verified, c.state as claim_state
 from discrepancy_listing l
          cross join lateral (select * from detection x where x.account = l.account and x.detection_id = l.detection_id
                              and x.state = 'CURRENT' offset 0) t
          cross join lateral (select * from account x where x.account = l.account offset 0) a
          cross join lateral (select * from discrepancy x where x.account = l.account
                              and x.detection_id = l.detection_id and x.number = l.number offset 0) d
          cross join lateral (select * from assessment x where x.account = l.account
                              and x.detection_id = l.detection_id and x.number = l.number offset 0) s
          left join lateral (select * from claim x where x.account = l.account and x.loss = l.loss offset 0) c on true;
 grant select on discrepancy_list to opsided_api;
*/

--changeset opsided:0060-discrepancy-sum
-- What the list of an account adds up to. Entries are only added, so that nobody waits for another's: a claim that
-- changes the state of its discrepancy adds two, and each new list replaces all of its account's.
create table discrepancy_sum (
    account       bigint         not null references account,
    entry         bigint         not null generated always as identity,
    detection_id  int            not null,
    type          text           not null collate "C",
    state         text           not null collate "C",
    closes        date           not null,
    currency      text           not null,
    discrepancies bigint         not null,
    amount        numeric(20, 2) not null,
    primary key (account, entry)
);
comment on column discrepancy_sum.closes is 'the last day of the window while it is open or about to; infinity for other states';
comment on column discrepancy_sum.currency is 'empty where no value is known';
select opsided_wall('discrepancy_sum');
grant select, insert on discrepancy_sum to opsided_api;
insert into discrepancy_sum (account, detection_id, type, state, closes, currency, discrepancies, amount)
select account, detection_id, type, state, case when state in ('WAITING', 'CLAIMABLE') then closes else 'infinity' end,
       coalesce(currency, ''), count(*), coalesce(sum(claimable_amount), 0)
from discrepancy_listing group by 1, 2, 3, 4, 5, 6;
--rollback drop table discrepancy_sum;

--changeset opsided:0060-discrepancy-summed splitStatements:false rollbackSplitStatements:false
create function discrepancy_summed() returns trigger language plpgsql as $$
begin
    insert into discrepancy_sum (account, detection_id, type, state, closes, currency, discrepancies, amount)
    select new.account, new.detection_id, new.type, moved.state,
           case when moved.state in ('WAITING', 'CLAIMABLE') then new.closes else 'infinity' end,
           coalesce(new.currency, ''), moved.n, moved.n * coalesce(new.claimable_amount, 0)
    from (values (old.state, -1), (new.state, 1)) as moved (state, n);
    return null;
end $$;

create trigger discrepancy_summed after update of state on discrepancy_listing for each row
    when (old.state <> new.state) execute function discrepancy_summed();
/* liquibase rollback
drop trigger discrepancy_summed on discrepancy_listing;
drop function discrepancy_summed();
*/

--changeset opsided:0060-claim-sum
-- What claims were found, filed and paid in each month (UTC). Entries are only added; reconciliation adds them up.
create table claim_sum (
    account  bigint         not null references account,
    entry    bigint         not null generated always as identity,
    kind     text           not null check (kind in ('FOUND', 'CLAIMED', 'PAID', 'PAID_UNASKED')),
    month    date           not null,
    currency text           not null,
    claims   bigint         not null,
    amount   numeric(20, 2) not null,
    primary key (account, entry)
);
comment on column claim_sum.kind is 'found when opened, claimed when filed, paid when the payment was seen, unasked if it never was filed';
select opsided_wall('claim_sum');
grant select, insert on claim_sum to opsided_api;
--rollback drop table claim_sum;

--changeset opsided:0060-claim-summed splitStatements:false rollbackSplitStatements:false
-- What one claim adds to its account's sums. What was given up counts as neither found nor claimed.
create function claim_parts(created_at timestamptz, filed_at timestamptz, state text, amount numeric, currency text,
        paid_amount numeric, paid_currency text, paid_in date)
    returns table (kind text, month date, unit text, value numeric) language sql immutable as $$
    select p.kind, p.month, p.unit, p.value
    from (values
        ('FOUND', date_trunc('month', created_at at time zone 'UTC')::date, currency,
            case when state <> 'WITHDRAWN' then amount end),
        ('CLAIMED', date_trunc('month', filed_at at time zone 'UTC')::date, currency,
            case when state <> 'WITHDRAWN' then amount end),
        (case when filed_at is null then 'PAID_UNASKED' else 'PAID' end, paid_in, paid_currency, paid_amount))
        as p (kind, month, unit, value)
    where p.month is not null and p.unit is not null and p.value is not null
$$;

create function claim_summed_opened() returns trigger language plpgsql as $$
begin
    insert into claim_sum (account, kind, month, currency, claims, amount)
    select n.account, p.kind, p.month, p.unit, count(*), sum(p.value)
    from changed n, claim_parts(n.created_at, n.filed_at, n.state, n.amount, n.currency, n.paid_amount,
            n.paid_currency, date_trunc('month', now() at time zone 'UTC')::date) p
    group by 1, 2, 3, 4;
    return null;
end $$;

create function claim_summed_changed() returns trigger language plpgsql as $$
declare
    this_month date := date_trunc('month', now() at time zone 'UTC')::date;
begin
    insert into claim_sum (account, kind, month, currency, claims, amount)
    select account, kind, month, unit, sum(claims), sum(value)
    from (select n.account, 1 as claims, p.* from changed n, claim_parts(n.created_at, n.filed_at, n.state, n.amount, n.currency, n.paid_amount,
            n.paid_currency, this_month) p
          union all
          select o.account, -1, p.kind, p.month, p.unit, -p.value from former o, claim_parts(o.created_at, o.filed_at, o.state, o.amount, o.currency, o.paid_amount,
            o.paid_currency, this_month) p) moved
    group by account, kind, month, unit
    having sum(claims) <> 0 or sum(value) <> 0;
    return null;
end $$;

create trigger claim_summed_opened after insert on claim referencing new table as changed
    for each statement execute function claim_summed_opened();
create trigger claim_summed_changed after update on claim referencing old table as former new table as changed
    for each statement execute function claim_summed_changed();

-- Of what was paid before, only the last change is known.
insert into claim_sum (account, kind, month, currency, claims, amount)
select c.account, p.kind, p.month, p.unit, count(*), sum(p.value)
from claim c, claim_parts(c.created_at, c.filed_at, c.state, c.amount, c.currency, c.paid_amount, c.paid_currency,
    date_trunc('month', c.updated_at at time zone 'UTC')::date) p
group by 1, 2, 3, 4;
/* liquibase rollback
drop trigger claim_summed_changed on claim;
drop trigger claim_summed_opened on claim;
drop function claim_summed_changed();
drop function claim_summed_opened();
drop function claim_parts(timestamptz, timestamptz, text, numeric, text, numeric, text, date);
delete from claim_sum;
*/

--changeset opsided:0060-filing-claim
-- Claims that are raised with Amazon together, in one case: of one product and type, or of one shipment.
create table filing_claim (
    account   bigint      not null,
    loss      uuid        not null,
    filing_id uuid        not null,
    made_by   text        not null,
    made_at   timestamptz not null default now(),
    primary key (account, loss),
    foreign key (account, loss) references claim on delete cascade
);
create index filing_claim_filing on filing_claim (account, filing_id);
select opsided_wall('filing_claim');
grant select, insert on filing_claim to opsided_api;
--rollback drop table filing_claim;

--changeset opsided:0060-filing
create view filing with (security_invoker = true) as
select f.account, f.filing_id, f.made_by, f.made_at, c.loss, c.type, c.fnsku, c.reference_id, c.title, c.units, c.amount, c.currency,
       c.state, c.filed_at, c.closes, c.case_id
from filing_claim f
         join claim c on c.account = f.account and c.loss = f.loss;
grant select on filing to opsided_api;
--rollback drop view filing;

--changeset opsided:0060-discrepancy-listed-sum
-- What a list adds up to, counted anew: a scan of the list.
create view discrepancy_listed_sum with (security_invoker = true) as
select account, detection_id, type, state,
       case when state in ('WAITING', 'CLAIMABLE') then closes else 'infinity' end as closes,
       coalesce(currency, '') as currency, count(*) as discrepancies, coalesce(sum(claimable_amount), 0) as amount
from discrepancy_listing
group by 1, 2, 3, 4, 5, 6;
grant select on discrepancy_listed_sum to opsided_api;
--rollback drop view discrepancy_listed_sum;

--changeset opsided:0060-claim-to-file
create view claim_to_file with (security_invoker = true) as
select account, loss, type, fnsku, reference_id from claim where state in ('DRAFT', 'READY');
grant select on claim_to_file to opsided_api;
--rollback drop view claim_to_file;
