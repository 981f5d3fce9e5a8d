-- As many discrepancies of an account as the benchmark wants, as reconciliation leaves them.
insert into detection (account, detection_id, as_of, inputs, state, products, listed_rules)
values (:account, 1, current_date, 'bench', 'CURRENT', 20000, 0);

insert into discrepancy (account, detection_id, number, type, standing, fnsku, msku, asin, title, reference_id, occurrence,
                         event_date, fulfillment_center, disposition, reason, units, units_found, units_reimbursed)
select :account, 1, n, (array ['FC_LOST', 'FC_DAMAGED', 'TRANSFER_LOSS', 'RETURN_NOT_RECEIVED'])[1 + n % 4], 'CLAIM',
       'X00' || lpad((n % 20000)::text, 7, '0'), 'SKU-' || n % 20000, 'B0' || lpad((n % 20000)::text, 8, '0'),
       'A product with a title of the usual length, number ' || n % 20000, (100000000000 + n)::text, 1,
       current_date - n % 500, 'ABE' || n % 9, 'SELLABLE', 'M', 1 + n % 5, 0, 0
from generate_series(1, :rows::int) n;

insert into assessment (account, detection_id, number, claimable_units, unit_value, currency, claimable_amount,
                        value_basis, state, window_opens, window_closes, policy_verified, loss)
select :account, 1, n, 1 + n % 5, 12.34, 'USD', 12.34 * (1 + n % 5), 'PRICE_LESS_FEES',
       case when n % 500 < 60 then 'CLAIMABLE' else 'EXPIRED' end, current_date - n % 500, current_date - n % 500 + 60,
       true, md5(:account || ' ' || n)::uuid
from generate_series(1, :rows::int) n;

insert into discrepancy_listing (account, detection_id, number, loss, type, fnsku, msku, base_state, state, severity,
                                 ignored, note, closes, claimable_amount, currency)
select account, detection_id, number, loss, type, fnsku, msku, state, state, 'LOW', false, '', window_closes,
       claimable_amount, currency
from assessed_discrepancy
where account = :account;
