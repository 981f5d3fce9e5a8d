--liquibase formatted sql

--changeset opsided:0011-product
-- Texts that repeat on every ledger row, kept once. A renamed product has a row per title.
create table product (
    account    bigint not null references account,
    product_id int    not null,
    fnsku      text   not null collate "C",
    asin       text   not null collate "C",
    msku       text   not null collate "C",
    title      text   not null,
    primary key (account, product_id)
);
--rollback drop table product;

--changeset opsided:0011-ledger-attribute
create table ledger_attribute (
    account            bigint not null references account,
    attribute_id       int    not null,
    event_type         text   not null collate "C",
    fulfillment_center text   not null collate "C",
    disposition        text   not null collate "C",
    reason             text   not null collate "C",
    country            text   not null collate "C",
    store              text   not null,
    primary key (account, attribute_id)
);
--rollback drop table ledger_attribute;

--changeset opsided:0011-ledger-row
-- The ledger, each row under the file and the line it came from. No other key and no index: that is what makes loading
-- indifferent to order and size (docs/adr). Identity is implied: occurrence is the rank among equal live rows.
create table ledger_row (
    account      bigint not null,
    load_id      int    not null,
    line         int    not null,
    event_date   date   not null,
    event_time   timestamptz,
    product_id   int    not null,
    attribute_id int    not null,
    quantity     int    not null,
    reconciled   int,
    unreconciled int,
    reference_id text   not null collate "C",
    primary key (account, load_id, line)
);
--rollback drop table ledger_row;

--changeset opsided:0011-report-day
-- What one ledger file holds of each date, known once the file is read to its end.
create table report_day (
    account    bigint not null,
    load_id    int    not null,
    event_date date   not null,
    rows       int    not null,
    hash_low   bigint not null,
    hash_high  bigint not null,
    primary key (account, load_id, event_date),
    foreign key (account, load_id) references report_load on delete cascade
);
comment on column report_day.hash_low is 'hash of the rows of the date in the order of the file';
--rollback drop table report_day;

--changeset opsided:0011-ledger-day
-- Whose rows are live on a date. A date has several owners when files that were handed in hold different rows of it.
create table ledger_day (
    account    bigint not null,
    event_date date   not null,
    load_id    int    not null,
    ranked_as  int    not null,
    primary key (account, event_date, load_id),
    foreign key (account, load_id) references report_load,
    foreign key (account, ranked_as) references report_load
);
comment on column ledger_day.ranked_as is 'the newest load that holds these very rows; it decides whose attributes speak';
--rollback drop table ledger_day;

--changeset opsided:0011-ledger-view
create view ledger as
select r.account, r.event_date, p.fnsku, p.asin, p.msku, p.title, a.event_type, r.reference_id, r.quantity,
       a.fulfillment_center, a.disposition, a.reason, a.country, r.reconciled, r.unreconciled, r.event_time, a.store,
       l.file_name, r.load_id, r.line
from ledger_row r
         join ledger_day d on d.account = r.account and d.event_date = r.event_date and d.load_id = r.load_id
         join product p on p.account = r.account and p.product_id = r.product_id
         join ledger_attribute a on a.account = r.account and a.attribute_id = r.attribute_id
         join report_load l on l.account = r.account and l.load_id = r.load_id;
--rollback drop view ledger;
