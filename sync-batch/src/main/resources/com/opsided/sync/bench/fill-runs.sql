-- Runs that are over, with their executions, as the benchmark wants them: a page of failed ones among the first thousand,
-- one of a thousand after. The triggers would have each step run first.
set local session_replication_role = replica;

insert into run (account, run_id, job, idempotency_key, state, attempt, claimed_by, node, requested_by, requested_at,
                 queued_at, started_at, ended_at)
overriding system value
select (:accounts::bigint[])[1 + n % cardinality(:accounts::bigint[])], 1000000000000 + n,
       (array ['inventorySync', 'discrepancyDetection', 'reconciliation'])[1 + n % 3], 'bench-' || n,
       case when n % case when n <= 1000 then 20 else 1000 end = 0 then 'FAILED' else 'COMPLETED' end, 1, 'trigger-' || n, 'node-1', 'schedule', t, t, t, t
from generate_series(:first::bigint, :last::bigint) n
         cross join lateral (select now() - n * interval '1 second' as t) at;

insert into batch_job_instance (job_instance_id, version, job_name, job_key)
select 1000000000000 + n, 0, (array ['inventorySync', 'discrepancyDetection', 'reconciliation'])[1 + n % 3],
       md5(n::text)
from generate_series(:first::bigint, :last::bigint) n;

insert into batch_job_execution (job_execution_id, version, job_instance_id, create_time, start_time, end_time, status,
                                 exit_code, exit_message, last_updated)
select 1000000000000 + n, 2, 1000000000000 + n, t, t, t, 'COMPLETED', 'COMPLETED', '', t
from generate_series(:first::bigint, :last::bigint) n
         cross join lateral (select localtimestamp - n * interval '1 second' as t) at;

insert into batch_job_execution_params (job_execution_id, parameter_name, parameter_type, parameter_value, identifying)
select 1000000000000 + n, name, 'java.lang.Long',
       case name when 'run' then (1000000000000 + n)::text else '1' end, case name when 'attempt' then 'N' else 'Y' end
from generate_series(:first::bigint, :last::bigint) n
         cross join (values ('account'), ('run'), ('attempt')) names (name);

insert into batch_step_execution (step_execution_id, version, step_name, job_execution_id, create_time, start_time,
                                  end_time, status, commit_count, read_count, filter_count, write_count,
                                  read_skip_count, write_skip_count, process_skip_count, rollback_count, exit_code,
                                  exit_message, last_updated)
select 1000000000000 + n, 3, 'loadReports', 1000000000000 + n, t, t, t, 'COMPLETED', 1, 1, 0, 1, 0, 0, 0, 0,
       'COMPLETED', '', t
from generate_series(:first::bigint, :last::bigint) n
         cross join lateral (select localtimestamp - n * interval '1 second' as t) at;
