-- Distributes the tables of sellers over the workers of a Citus cluster (12 or newer), by account. See "Past one machine"
-- in operating.md: read it first. A test of the changelog holds this file against the schema: every table is named once.
-- Run it on the coordinator, in a maintenance window, while no node runs, on a migrated database.

-- What Citus does not take: uniqueness without the account. The sequence gives each number once.
drop index run_id;
create index run_id on run (run_id);
-- Triggers on distributed tables touch rows of the same account only, which Citus cannot know.
set citus.enable_unsafe_triggers = on;

-- Reference: small, on every worker, because rows of sellers refer to it.
select create_reference_table('account');

-- Distributed: a row's place is its account's, so that whatever a job joins is on one worker.
select create_distributed_table('run', 'account');
select create_distributed_table('report_load', 'account', colocate_with => 'run');
select create_distributed_table('report_chunk', 'account', colocate_with => 'run');
select create_distributed_table('rejected_row', 'account', colocate_with => 'run');
select create_distributed_table('run_load', 'account', colocate_with => 'run');
select create_distributed_table('report_request', 'account', colocate_with => 'run');
select create_distributed_table('stored_file', 'account', colocate_with => 'run');
select create_distributed_table('stored_part', 'account', colocate_with => 'run');
select create_distributed_table('product', 'account', colocate_with => 'run');
select create_distributed_table('ledger_attribute', 'account', colocate_with => 'run');
select create_distributed_table('ledger_row', 'account', colocate_with => 'run');
select create_distributed_table('report_day', 'account', colocate_with => 'run');
select create_distributed_table('ledger_day', 'account', colocate_with => 'run');
select create_distributed_table('ledger_balance', 'account', colocate_with => 'run');
select create_distributed_table('reimbursement_line', 'account', colocate_with => 'run');
select create_distributed_table('customer_return', 'account', colocate_with => 'run');
select create_distributed_table('removal_order_line', 'account', colocate_with => 'run');
select create_distributed_table('removal_shipment_line', 'account', colocate_with => 'run');
select create_distributed_table('inventory_snapshot', 'account', colocate_with => 'run');
select create_distributed_table('fee_preview', 'account', colocate_with => 'run');
select create_distributed_table('storage_fee', 'account', colocate_with => 'run');
select create_distributed_table('sourcing_cost', 'account', colocate_with => 'run');
select create_distributed_table('pull_mark', 'account', colocate_with => 'run');
select create_distributed_table('inventory_pass', 'account', colocate_with => 'run');
select create_distributed_table('inventory_item', 'account', colocate_with => 'run');
select create_distributed_table('inventory_history', 'account', colocate_with => 'run');
select create_distributed_table('inbound_shipment', 'account', colocate_with => 'run');
select create_distributed_table('inbound_item', 'account', colocate_with => 'run');
select create_distributed_table('money_movement', 'account', colocate_with => 'run');
select create_distributed_table('money_movement_item', 'account', colocate_with => 'run');
select create_distributed_table('detection', 'account', colocate_with => 'run');
select create_distributed_table('discrepancy', 'account', colocate_with => 'run');
select create_distributed_table('assessment', 'account', colocate_with => 'run');
select create_distributed_table('discrepancy_listing', 'account', colocate_with => 'run');
select create_distributed_table('discrepancy_total', 'account', colocate_with => 'run');
select create_distributed_table('account_rules', 'account', colocate_with => 'run');
select create_distributed_table('claim', 'account', colocate_with => 'run');
select create_distributed_table('claim_event', 'account', colocate_with => 'run');
select create_distributed_table('filing_claim', 'account', colocate_with => 'run');
select create_distributed_table('discrepancy_sum', 'account', colocate_with => 'run');
select create_distributed_table('claim_sum', 'account', colocate_with => 'run');
select create_distributed_table('run_log', 'account', colocate_with => 'run');

-- Local: they stay on the coordinator. Users and what they connected:
-- local: app_user, login_session, spent_refresh_token, api_key, connection, connection_secret, token_lease
-- local: subscription, subscription_secret, outbox, told_deadline, claim_meter
-- local: token_revocation, consent_state, appstore_login, stripe_event, audit_event
-- Quotas, the clock of the cluster, what Spring Batch and Quartz record:
-- local: amazon_quota, gmail_quota, rate_limit, schedule, daily_task
-- local: batch_job_instance, batch_job_execution, batch_job_execution_params, batch_job_execution_context
-- local: batch_step_execution, batch_step_execution_context
-- local: qrtz_job_details, qrtz_triggers, qrtz_simple_triggers, qrtz_cron_triggers, qrtz_simprop_triggers
-- local: qrtz_blob_triggers, qrtz_calendars, qrtz_paused_trigger_grps, qrtz_fired_triggers, qrtz_scheduler_state, qrtz_locks
