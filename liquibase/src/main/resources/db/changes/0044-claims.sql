--liquibase formatted sql

--changeset opsided:0044-account-rules
-- What an account's owner wants: no row means the defaults.
create table account_rules (
    account         bigint      not null primary key references account,
    medium_units    int         not null,
    medium_amount   numeric     not null,
    high_units      int         not null,
    high_amount     numeric     not null,
    critical_units  int         not null,
    critical_amount numeric     not null,
    drift_units     int         not null,
    ignored_skus    text[]      not null,
    minimum_amount  numeric     not null,
    version         bigint      not null,
    updated_at      timestamptz not null default now(),
    updated_by      text        not null
);
--rollback drop table account_rules;

--changeset opsided:0044-loss
-- What stays the same when a discrepancy is detected again; see Loss.
alter table assessment add column loss uuid;
--rollback alter table assessment drop column loss;

--changeset opsided:0044-detection-scope
-- A detection of some products only keeps what the current one says of the others; a copied one is valued anew.
alter table detection add column fnskus text[];
alter table detection add column copied_from int;
alter table detection add column listed_rules bigint;
comment on column detection.fnskus is 'the products it examines; null for all';
comment on column detection.listed_rules is 'the version of the rules its discrepancies are listed by; null while they are not';
comment on column detection.copied_from is 'the detection whose findings it takes over; null if it examines products itself';
--rollback alter table detection drop column fnskus;
--rollback alter table detection drop column copied_from;
--rollback alter table detection drop column listed_rules;

--changeset opsided:0044-claim
-- What is asked of Amazon for one loss. The loss is the key: there are never two claims for one.
create table claim (
    account             bigint      not null references account,
    loss                uuid        not null,
    type                text        not null,
    fnsku               text        not null collate "C",
    msku                text        not null collate "C",
    asin                text        not null,
    title               text        not null,
    reference_id        text        not null,
    event_date          date        not null,
    units               int         not null check (units > 0),
    amount              numeric(18, 2),
    currency            text,
    state               text        not null check (state in ('DRAFT', 'READY', 'FILED', 'PAID', 'PARTIALLY_PAID',
        'DENIED', 'WITHDRAWN', 'EXPIRED')),
    opens               date        not null,
    closes              date        not null,
    policy_verified     boolean     not null,
    reimbursed_at_open  int         not null,
    reimbursed_before   int         not null,
    case_id             text check (case_id ~ '^[0-9]{8,15}$'),
    case_units          int,
    case_amount         numeric(18, 2),
    case_currency       text,
    filed_at            timestamptz,
    paid_units          int         not null default 0 check (paid_units >= 0),
    paid_amount         numeric(18, 2),
    paid_currency       text,
    denied_reason       text,
    note                text        not null default '' check (length(note) <= 2000),
    version             bigint      not null default 1,
    changed_by          text        not null,
    created_at          timestamptz not null default now(),
    updated_at          timestamptz not null default now(),
    primary key (account, loss),
    check (filed_at is not null or state not in ('FILED', 'DENIED'))
);
create index claim_deadline on claim (account, closes, loss);
create index claim_state on claim (account, state, closes, loss);
create index claim_case on claim (account, case_id) where case_id is not null;
comment on column claim.reimbursed_at_open is 'units that were reimbursed for the loss when the claim was opened';
comment on column claim.reimbursed_before is 'units that were reimbursed for the loss when the claim was last brought up to date before it was filed';
comment on column claim.case_units is 'units that reimbursements under its case pay for; null if there are none';
comment on column claim.changed_by is 'the user who changed it last, or reconciliation';
--rollback drop table claim;

--changeset opsided:0044-claim-event
-- Every change of a claim, in order; written by a trigger, so that none can be forgotten.
create table claim_event (
    account    bigint      not null,
    loss       uuid        not null,
    version    bigint      not null,
    from_state text,
    to_state   text        not null,
    units      int         not null,
    paid_units int         not null,
    changed_by text        not null,
    note       text        not null,
    at         timestamptz not null default now(),
    primary key (account, loss, version)
);
--rollback drop table claim_event;

--changeset opsided:0044-claim-shown
-- The claims that decide in which state their discrepancy is shown.
create view claim_shown as
select account, loss, state from claim where state in ('FILED', 'PAID', 'PARTIALLY_PAID', 'DENIED', 'WITHDRAWN');
--rollback drop view claim_shown;

--changeset opsided:0044-assessed-discrepancy
-- The discrepancies of any detection with their assessments. A range of numbers is to be asked of both numbers.
create view assessed_discrepancy as
select d.account, d.detection_id, d.number, s.number as assessed_number, s.loss, d.type, d.standing, d.fnsku, d.msku,
       d.asin, d.title, d.reference_id, d.event_date, d.units, d.units_reimbursed,
       d.units - d.units_found - d.units_reimbursed as units_open, d.amazon_unreconciled, s.claimable_units,
       s.unit_value, s.currency, s.claimable_amount, s.state, s.window_opens, s.window_closes, s.policy_verified
from discrepancy d
         join assessment s on s.account = d.account and s.detection_id = d.detection_id and s.number = d.number;
--rollback drop view assessed_discrepancy;

--changeset opsided:0044-discrepancy-listing
-- How a discrepancy is shown: its state with that of its claim, its severity, and what lists are filtered by.
create table discrepancy_listing (
    account          bigint not null,
    detection_id     int    not null,
    number           int    not null,
    loss             uuid   not null,
    type             text   not null collate "C",
    fnsku            text   not null collate "C",
    msku             text   not null collate "C",
    base_state       text   not null collate "C",
    state            text   not null collate "C",
    severity         text   not null collate "C",
    ignored          boolean not null,
    note             text   not null,
    closes           date   not null,
    claimable_amount numeric(18, 2),
    currency         text,
    primary key (account, detection_id, closes, loss)
);
create unique index discrepancy_listing_loss on discrepancy_listing (account, loss, detection_id);
create index discrepancy_listing_number on discrepancy_listing (account, detection_id, number);
create index discrepancy_listing_state on discrepancy_listing (account, detection_id, state, closes, loss);
create index discrepancy_listing_type on discrepancy_listing (account, detection_id, type, closes, loss);
create index discrepancy_listing_fnsku on discrepancy_listing (account, detection_id, fnsku, closes, loss);
create index discrepancy_listing_msku on discrepancy_listing (account, detection_id, msku, closes, loss);
create index discrepancy_listing_amount on discrepancy_listing (account, detection_id, claimable_amount)
    where claimable_amount > 0;
comment on column discrepancy_listing.closes is 'the last day of the window; infinity where no policy applies';
comment on column discrepancy_listing.base_state is 'the state without that of a claim';
--rollback drop table discrepancy_listing;

--changeset opsided:0044-current-detection
create view current_detection as
select account, detection_id from detection where state = 'CURRENT';
--rollback drop view current_detection;

--changeset opsided:0044-discrepancy-list
-- Laterals, because a page is a few rows of a list of millions: they are looked up one by one, never joined as sets.
create view discrepancy_list as
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
--rollback drop view discrepancy_list;

--changeset opsided:0044-claim-history splitStatements:false
create function claim_opened() returns trigger language plpgsql as $$
begin
    insert into claim_event (account, loss, version, from_state, to_state, units, paid_units, changed_by, note)
    select account, loss, version, null, state, units, paid_units, changed_by, note from changed;
    return null;
end $$;

create function claim_changed() returns trigger language plpgsql set enable_nestloop = off as $$
begin
    insert into claim_event (account, loss, version, from_state, to_state, units, paid_units, changed_by, note)
    select n.account, n.loss, n.version, o.state, n.state, n.units, n.paid_units, n.changed_by, n.note
    from changed n join former o on o.account = n.account and o.loss = n.loss
    where n.version <> o.version;
    return null;
end $$;

create function claim_listed() returns trigger language plpgsql set enable_seqscan = off as $$
begin
    update discrepancy_listing
    set state = case when new.state in ('FILED', 'PAID', 'PARTIALLY_PAID', 'DENIED', 'WITHDRAWN') then new.state
        else base_state end
    where account = new.account and loss = new.loss;
    return null;
end $$;

create trigger claim_opened after insert on claim referencing new table as changed
    for each statement execute function claim_opened();
create trigger claim_changed after update on claim referencing old table as former new table as changed
    for each statement execute function claim_changed();
-- Row by row, for the plan of a set joined with a listing that was just written cannot be relied on.
create trigger claim_listed after update on claim for each row
    when (old.state <> new.state and (old.state not in ('DRAFT', 'READY', 'EXPIRED')
        or new.state not in ('DRAFT', 'READY', 'EXPIRED')))
    execute function claim_listed();
--rollback drop trigger claim_listed on claim;
--rollback drop trigger claim_changed on claim;
--rollback drop trigger claim_opened on claim;
--rollback drop function claim_listed();
--rollback drop function claim_changed();
--rollback drop function claim_opened();
