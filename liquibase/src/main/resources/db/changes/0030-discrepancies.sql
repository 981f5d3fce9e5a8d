--liquibase formatted sql

--changeset opsided:0030-detection
-- One evaluation of the rules for one day. Its rows count once it is CURRENT; the one before is then deleted.
create table detection (
    account              bigint      not null references account,
    detection_id         int         not null,
    as_of                date        not null,
    inputs               text        not null,
    state                text        not null default 'WORKING' check (state in ('WORKING', 'DETECTED', 'CURRENT')),
    products             bigint      not null default 0,
    unmatched_found      bigint      not null default 0,
    unmatched_reimbursed bigint      not null default 0,
    unmatched_reversal   bigint      not null default 0,
    created_at           timestamptz not null default now(),
    primary key (account, detection_id),
    unique (account, inputs)
);
--rollback drop table detection;

--changeset opsided:0030-discrepancy
-- No foreign key: it would be checked row by row while whole detections are written and deleted at once.
create table discrepancy (
    account             bigint not null,
    detection_id        int    not null,
    number              int    not null,
    type                text   not null collate "C",
    standing            text   not null,
    fnsku               text   not null collate "C",
    msku                text   not null,
    asin                text   not null,
    title               text   not null,
    reference_id        text   not null collate "C",
    occurrence          int    not null,
    event_date          date   not null,
    fulfillment_center  text   not null collate "C",
    disposition         text   not null collate "C",
    reason              text   not null collate "C",
    units               int    not null,
    units_found         int    not null,
    units_reimbursed    int    not null,
    amazon_unreconciled int,
    stated_unit_value   numeric,
    stated_currency     text,
    primary key (account, detection_id, number)
);
--rollback drop table discrepancy;

--changeset opsided:0030-assessment
-- What reconciliation makes of a discrepancy on the day of the detection: its state, window and value.
create table assessment (
    account          bigint not null,
    detection_id     int    not null,
    number           int    not null,
    claimable_units  int    not null,
    unit_value       numeric(12, 2),
    currency         text,
    claimable_amount numeric(18, 2),
    value_basis      text   not null,
    state            text   not null,
    window_opens     date,
    window_closes    date,
    policy_verified  boolean,
    primary key (account, detection_id, number)
);
--rollback drop table assessment;

--changeset opsided:0030-discrepancy-report
-- The rows of detection.md §8, of the detection that counts.
create view discrepancy_report as
select d.account, d.detection_id, d.number, d.type, d.standing, a.name as account_name, d.fnsku, d.msku, d.asin, d.title,
       d.reference_id, d.occurrence, d.event_date, d.fulfillment_center, d.disposition, d.reason, d.units,
       d.units_found, d.units_reimbursed, d.units - d.units_found - d.units_reimbursed as units_open,
       d.amazon_unreconciled, s.claimable_units, s.unit_value, s.currency, s.claimable_amount, s.value_basis, s.state,
       s.window_opens, s.window_closes, s.policy_verified
from detection t
         join account a on a.account = t.account
         join discrepancy d on d.account = t.account and d.detection_id = t.detection_id
         join assessment s on s.account = d.account and s.detection_id = d.detection_id and s.number = d.number
where t.state = 'CURRENT';
--rollback drop view discrepancy_report;
