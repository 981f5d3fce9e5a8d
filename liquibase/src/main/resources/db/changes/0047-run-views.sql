--liquibase formatted sql

--changeset opsided:0047-run-revision splitStatements:false
-- Counts the changes of a run, so that whoever watches it can tell what it has seen.
alter table run add column revision bigint not null default 0;

create function revise_run() returns trigger language plpgsql as $$
begin
    new.revision := old.revision + 1;
    return new;
end $$;

create trigger revise_run before update on run for each row execute function revise_run();
--rollback drop trigger revise_run on run;
--rollback drop function revise_run();
--rollback alter table run drop column revision;

--changeset opsided:0047-run-attempt
-- The attempts of a run: the executions of its job instance. Spring Batch writes its times in UTC.
create view run_attempt as
select r.account, r.run_id, e.job_execution_id, e.status, e.version,
       row_number() over (partition by r.run_id order by e.job_execution_id) as number,
       e.start_time at time zone 'UTC' as started_at, e.end_time at time zone 'UTC' as ended_at
from run r
         join batch_job_execution_params p on p.parameter_name = 'run' and p.parameter_value = r.run_id::text
         join batch_job_execution e on e.job_execution_id = p.job_execution_id
         join batch_job_instance i on i.job_instance_id = e.job_instance_id and i.job_name = r.job;
--rollback drop view run_attempt;

--changeset opsided:0047-run-step
create view run_step as
select a.account, a.run_id, a.number as attempt, s.step_execution_id, s.step_name, s.status, s.version,
       s.start_time at time zone 'UTC' as started_at, s.end_time at time zone 'UTC' as ended_at,
       s.read_count, s.write_count, s.filter_count,
       s.read_skip_count + s.process_skip_count + s.write_skip_count as rejected_count
from run_attempt a
         join batch_step_execution s on s.job_execution_id = a.job_execution_id;
--rollback drop view run_step;

--changeset opsided:0047-run-file
-- The report files of a run with the rows of their committed chunks.
create view run_file as
select f.account, f.run_id, f.load_id, l.kind, l.file_name, l.state, l.detail, c.rows_read, c.rows_loaded, c.rows_rejected
from (select account, run_id, load_id from run_load
      union
      select account, run_id, load_id from report_request where load_id is not null) f
         join report_load l on l.account = f.account and l.load_id = f.load_id
         cross join lateral (select coalesce(sum(x.rows_read), 0) as rows_read,
                                    coalesce(sum(x.rows_loaded), 0) as rows_loaded,
                                    coalesce(sum(x.rows_rejected), 0) as rows_rejected
                             from report_chunk x where x.account = f.account and x.load_id = f.load_id) c;
--rollback drop view run_file;

--changeset opsided:0047-run-progress
-- How far a run is: rows of files, and items of the steps that do not read files.
create view run_progress as
select r.account, r.run_id, r.job, r.state, r.attempt, r.revision, r.detail, r.requested_at,
       coalesce(s.versions, 0) as step_version, s.step_name,
       coalesce(s.read, 0) + f.read as read, coalesce(s.written, 0) + f.loaded as written,
       coalesce(s.filtered, 0) as filtered, coalesce(s.rejected, 0) + f.rejected as rejected,
       coalesce(a.worked, 0) as worked_seconds
from run r
         left join lateral (select sum(x.version) as versions,
                                   (array_agg(x.step_name order by x.step_execution_id desc))[1] as step_name,
                                   sum(x.read_count) filter (where not x.of_files) as read,
                                   sum(x.write_count) filter (where not x.of_files) as written,
                                   sum(x.filter_count) filter (where not x.of_files) as filtered,
                                   sum(x.rejected_count) filter (where not x.of_files) as rejected
                            from (select t.*, t.step_name in ('loadReports', 'publishReports') as of_files
                                  from run_step t where t.account = r.account and t.run_id = r.run_id) x) s on true
         left join lateral (select extract(epoch from sum(coalesce(x.ended_at, now()) - x.started_at)) as worked
                            from run_attempt x where x.account = r.account and x.run_id = r.run_id) a on true
         cross join lateral (select coalesce(sum(x.rows_read), 0) as read, coalesce(sum(x.rows_loaded), 0) as loaded,
                                    coalesce(sum(x.rows_rejected), 0) as rejected
                             from run_file x where x.account = r.account and x.run_id = r.run_id) f;
--rollback drop view run_progress;
