--liquibase formatted sql

-- The rows of the report files, except the ledger's detail view. Each table repeats the
-- columns of its report in the order of its schema (com.opsided.sync.<feed>): a test holds
-- them together. The line is the file's own; digest is the 128-bit digest of the columns
-- that tell rows apart. Texts are empty where the file says nothing, all else is null.

--changeset opsided:0020-ledger-balance
--comment: The ledger's summary view
create table ledger_balance (
    account             bigint not null,
    load_id             int not null,
    line                int not null,
    digest              uuid not null,
    event_date          date,
    fnsku               text not null,
    asin                text not null,
    msku                text not null,
    title               text not null,
    disposition         text not null,
    starting_balance    int,
    in_transit          int,
    receipts            int,
    customer_shipments  int,
    customer_returns    int,
    vendor_returns      int,
    warehouse_transfers int,
    found               int,
    lost                int,
    damaged             int,
    disposed            int,
    other_events        int,
    ending_balance      int,
    unknown_events      int,
    location            text not null,
    store               text not null,
    primary key (account, load_id, line)
);
--rollback drop table ledger_balance;

--changeset opsided:0020-reimbursement-line
--comment: Reimbursements
create table reimbursement_line (
    account                     bigint not null,
    load_id                     int not null,
    line                        int not null,
    digest                      uuid not null,
    approval_date               date,
    reimbursement_id            text not null,
    case_id                     text not null,
    order_id                    text not null,
    reason                      text not null,
    sku                         text not null,
    fnsku                       text not null,
    asin                        text not null,
    title                       text not null,
    condition                   text not null,
    currency                    text not null,
    amount_per_unit             numeric,
    amount_total                numeric,
    quantity_cash               int,
    quantity_inventory          int,
    quantity_total              int,
    original_reimbursement_id   text not null,
    original_reimbursement_type text not null,
    primary key (account, load_id, line)
);
--rollback drop table reimbursement_line;

--changeset opsided:0020-customer-return
--comment: Customer returns
create table customer_return (
    account              bigint not null,
    load_id              int not null,
    line                 int not null,
    digest               uuid not null,
    return_date          date,
    order_id             text not null,
    sku                  text not null,
    asin                 text not null,
    fnsku                text not null,
    title                text not null,
    quantity             int,
    fulfillment_center   text not null,
    disposition          text not null,
    reason               text not null,
    status               text not null,
    license_plate_number text not null,
    customer_comments    text not null,
    primary key (account, load_id, line)
);
--rollback drop table customer_return;

--changeset opsided:0020-removal-order-line
--comment: Removal order detail
create table removal_order_line (
    account             bigint not null,
    load_id             int not null,
    line                int not null,
    digest              uuid not null,
    request_date        date,
    order_id            text not null,
    order_source        text not null,
    order_type          text not null,
    service_speed       text not null,
    order_status        text not null,
    last_updated        date,
    sku                 text not null,
    fnsku               text not null,
    disposition         text not null,
    requested_quantity  int,
    cancelled_quantity  int,
    disposed_quantity   int,
    shipped_quantity    int,
    in_process_quantity int,
    removal_fee         numeric,
    currency            text not null,
    primary key (account, load_id, line)
);
--rollback drop table removal_order_line;

--changeset opsided:0020-removal-shipment-line
--comment: Removal shipment detail
create table removal_shipment_line (
    account          bigint not null,
    load_id          int not null,
    line             int not null,
    digest           uuid not null,
    request_date     date,
    order_id         text not null,
    shipment_date    date,
    sku              text not null,
    fnsku            text not null,
    disposition      text not null,
    shipped_quantity int,
    carrier          text not null,
    tracking_number  text not null,
    order_type       text not null,
    primary key (account, load_id, line)
);
--rollback drop table removal_shipment_line;

--changeset opsided:0020-inventory-snapshot
--comment: Manage FBA inventory (MYI): kept per file, the newest speaks
create table inventory_snapshot (
    account                    bigint not null,
    load_id                    int not null,
    line                       int not null,
    digest                     uuid not null,
    sku                        text not null,
    fnsku                      text not null,
    asin                       text not null,
    title                      text not null,
    condition                  text not null,
    your_price                 numeric,
    mfn_listing_exists         boolean,
    mfn_fulfillable            int,
    afn_listing_exists         boolean,
    afn_warehouse              int,
    afn_fulfillable            int,
    afn_unsellable             int,
    afn_reserved               int,
    afn_total                  int,
    per_unit_volume            numeric,
    afn_inbound_working        int,
    afn_inbound_shipped        int,
    afn_inbound_receiving      int,
    afn_researching            int,
    afn_reserved_future_supply int,
    afn_future_supply_buyable  int,
    store                      text not null,
    primary key (account, load_id, line)
);
--rollback drop table inventory_snapshot;

--changeset opsided:0020-fee-preview
--comment: Fee preview: kept per file, the newest speaks
create table fee_preview (
    account                              bigint not null,
    load_id                              int not null,
    line                                 int not null,
    digest                               uuid not null,
    sku                                  text not null,
    fnsku                                text not null,
    asin                                 text not null,
    amazon_store                         text not null,
    title                                text not null,
    product_group                        text not null,
    brand                                text not null,
    fulfilled_by                         text not null,
    has_local_inventory                  text not null,
    your_price                           numeric,
    sales_price                          numeric,
    longest_side                         numeric,
    median_side                          numeric,
    shortest_side                        numeric,
    length_and_girth                     numeric,
    unit_of_dimension                    text not null,
    item_package_weight                  numeric,
    unit_of_weight                       text not null,
    size_tier                            text not null,
    currency                             text not null,
    estimated_fee_total                  numeric,
    estimated_referral_fee               numeric,
    estimated_variable_closing_fee       numeric,
    estimated_order_handling_fee         numeric,
    estimated_pick_pack_fee              numeric,
    estimated_weight_handling_fee        numeric,
    expected_fulfillment_fee             numeric,
    expected_efn_fee_uk                  numeric,
    expected_efn_fee_de                  numeric,
    expected_efn_fee_fr                  numeric,
    expected_efn_fee_it                  numeric,
    expected_efn_fee_es                  numeric,
    expected_efn_fee_se                  numeric,
    estimated_future_fee                 numeric,
    estimated_future_order_handling_fee  numeric,
    estimated_future_pick_pack_fee       numeric,
    estimated_future_weight_handling_fee numeric,
    expected_future_fulfillment_fee      numeric,
    primary key (account, load_id, line)
);
--rollback drop table fee_preview;

--changeset opsided:0020-storage-fee
--comment: Monthly storage fees
create table storage_fee (
    account                          bigint not null,
    load_id                          int not null,
    line                             int not null,
    digest                           uuid not null,
    sku                              text not null,
    asin                             text not null,
    fnsku                            text not null,
    title                            text not null,
    fulfillment_center               text not null,
    country_code                     text not null,
    longest_side                     numeric,
    median_side                      numeric,
    shortest_side                    numeric,
    measurement_units                text not null,
    weight                           numeric,
    weight_units                     text not null,
    item_volume                      numeric,
    volume_units                     text not null,
    size_tier                        text not null,
    average_quantity_on_hand         numeric,
    average_quantity_pending_removal numeric,
    estimated_total_item_volume      numeric,
    month_of_charge                  date,
    storage_utilization_ratio        numeric,
    storage_utilization_ratio_units  text not null,
    base_rate                        numeric,
    utilization_surcharge_rate       numeric,
    storage_rate                     numeric,
    currency                         text not null,
    average_quantity_for_surcharge   numeric,
    estimated_volume_for_surcharge   numeric,
    estimated_base_fee               numeric,
    estimated_surcharge              numeric,
    estimated_monthly_storage_fee    numeric,
    dangerous_goods_storage_type     text not null,
    eligible_for_inventory_discount  text not null,
    qualifies_for_inventory_discount text not null,
    total_incentive_fee_amount       numeric,
    breakdown_incentive_fee_amount   text not null,
    average_quantity_customer_orders numeric,
    primary key (account, load_id, line)
);
--rollback drop table storage_fee;

--changeset opsided:0020-sourcing-cost
--comment: Sourcing costs
create table sourcing_cost (
    account        bigint not null,
    load_id        int not null,
    line           int not null,
    digest         uuid not null,
    fnsku          text not null,
    msku           text not null,
    asin           text not null,
    stated_cost    numeric,
    approved_cost  numeric,
    approved_by    text not null,
    estimated_cost numeric,
    currency       text not null,
    effective_from date,
    -- What is the seller's own figure, see com.opsided.sync.cost.SourcingCostSchema.
    unit_cost numeric generated always as (case when currency <> '' then coalesce(stated_cost,
        case when upper(btrim(approved_by)) = 'SELLER' then approved_cost end) end) stored,
    primary key (account, load_id, line)
);
--rollback drop table sourcing_cost;
