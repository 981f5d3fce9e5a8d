--liquibase formatted sql

-- What the Selling Partner API answers as JSON, call by call: stock, inbound shipments, movements of money.

--changeset opsided:0043-pull-mark
-- Up to where a feed that is asked by time was pulled completely.
create table pull_mark (
    account        bigint      not null references account,
    feed           text        not null,
    marketplace_id text        not null,
    pulled_until   timestamptz not null,
    primary key (account, feed, marketplace_id)
);
--rollback drop table pull_mark;

--changeset opsided:0043-inventory-pass
-- A pass over all SKUs of an account. Only a complete one tells what is missing and counts as a snapshot.
create table inventory_pass (
    account      bigint      not null references account,
    pass         int         not null,
    run          bigint      not null,
    started_at   timestamptz not null,
    completed_at timestamptz,
    primary key (account, pass),
    unique (account, run)
);
comment on column inventory_pass.completed_at is 'null while it goes on, and for ever if it asked for some SKUs only';
--rollback drop table inventory_pass;

--changeset opsided:0043-inventory-item
create table inventory_item (
    account                 bigint not null references account,
    marketplace_id          text   not null collate "C",
    seller_sku              text   not null collate "C",
    fnsku                   text   not null collate "C",
    asin                    text   not null,
    condition               text   not null,
    title                   text   not null,
    last_updated            timestamptz,
    total                   int    not null,
    fulfillable             int    not null,
    inbound_working         int    not null,
    inbound_shipped         int    not null,
    inbound_receiving       int    not null,
    reserved                int    not null,
    reserved_orders         int    not null,
    reserved_transshipment  int    not null,
    reserved_processing     int    not null,
    researching             int    not null,
    researching_short_term  int    not null,
    researching_mid_term    int    not null,
    researching_long_term   int    not null,
    unfulfillable           int    not null,
    customer_damaged        int    not null,
    warehouse_damaged       int    not null,
    distributor_damaged     int    not null,
    carrier_damaged         int    not null,
    defective               int    not null,
    expired                 int    not null,
    seen_pass               int    not null,
    missing_since           timestamptz,
    primary key (account, marketplace_id, seller_sku)
);
comment on column inventory_item.missing_since is 'when a complete pass was first without it; null if the last one had it';
--rollback drop table inventory_item;

--changeset opsided:0043-inventory-history
-- What a pass changed: the quantities it found, or that it found the item no more.
create table inventory_history (
    account                 bigint  not null references account,
    marketplace_id          text    not null collate "C",
    seller_sku              text    not null collate "C",
    pass                    int     not null,
    missing                 boolean not null,
    fnsku                   text    not null collate "C",
    total                   int     not null,
    fulfillable             int     not null,
    inbound_working         int     not null,
    inbound_shipped         int     not null,
    inbound_receiving       int     not null,
    reserved                int     not null,
    reserved_orders         int     not null,
    reserved_transshipment  int     not null,
    reserved_processing     int     not null,
    researching             int     not null,
    researching_short_term  int     not null,
    researching_mid_term    int     not null,
    researching_long_term   int     not null,
    unfulfillable           int     not null,
    customer_damaged        int     not null,
    warehouse_damaged       int     not null,
    distributor_damaged     int     not null,
    carrier_damaged         int     not null,
    defective               int     not null,
    expired                 int     not null,
    primary key (account, marketplace_id, seller_sku, pass)
);
--rollback drop table inventory_history;

--changeset opsided:0043-inbound-shipment
create table inbound_shipment (
    account            bigint      not null references account,
    shipment_id        text        not null collate "C",
    marketplace_id     text        not null,
    name               text        not null,
    named_on           date,
    destination_center text        not null,
    status             text        not null,
    first_seen         timestamptz not null,
    changed_at         timestamptz not null,
    primary key (account, shipment_id)
);
comment on column inbound_shipment.named_on is 'the day in the name that Amazon gives a shipment, null if it is the seller''s own';
comment on column inbound_shipment.changed_at is 'not later than this Amazon changed it last: Amazon does not say when';
--rollback drop table inbound_shipment;

--changeset opsided:0043-inbound-item
create table inbound_item (
    account            bigint      not null references account,
    shipment_id        text        not null collate "C",
    seller_sku         text        not null collate "C",
    fnsku              text        not null collate "C",
    quantity_shipped   int         not null,
    quantity_received  int         not null,
    quantity_in_case   int,
    first_seen         timestamptz not null,
    receipt_changed_at timestamptz,
    primary key (account, shipment_id, seller_sku),
    foreign key (account, shipment_id) references inbound_shipment
);
comment on column inbound_item.receipt_changed_at is 'when a change of the received quantity was seen last, null if none was received';
--rollback drop table inbound_item;

--changeset opsided:0043-money-movement
-- A transaction of the finances API. Its id is its identity: it comes again whenever a window overlaps.
create table money_movement (
    account        bigint      not null references account,
    transaction_id text        not null collate "C",
    type           text        not null,
    status         text        not null,
    description    text        not null,
    posted_at      timestamptz not null,
    marketplace_id text        not null,
    order_id       text        not null collate "C",
    refund_id      text        not null,
    group_id       text        not null,
    releases       text        not null,
    amount         numeric,
    currency       text        not null,
    primary key (account, transaction_id)
);
comment on column money_movement.releases is 'the deferred transaction that this one releases, empty if none: both speak of the same units';
--rollback drop table money_movement;

--changeset opsided:0043-money-movement-item
create table money_movement_item (
    account        bigint not null references account,
    transaction_id text   not null collate "C",
    item           int    not null,
    sku            text   not null collate "C",
    asin           text   not null,
    quantity       int,
    network        text   not null,
    description    text   not null,
    amount         numeric,
    currency       text   not null,
    primary key (account, transaction_id, item),
    foreign key (account, transaction_id) references money_movement
);
--rollback drop table money_movement_item;
