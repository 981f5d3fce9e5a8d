package com.opsided.sync.schedule;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.springframework.jdbc.core.simple.JdbcClient;

/** What Quartz's tables tell about the cluster. */
public final class ClusterView {

	private final JdbcClient jdbc;

	public ClusterView(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Lists the nodes that execute runs.
	 * @return those that have said that they are alive and were not found dead
	 */
	public List<ClusterNode> nodes() {
		return this.jdbc.sql("""
				select state.instance_name, state.last_checkin_time, count(fired.entry_id) as executing
				from qrtz_scheduler_state state
				left join qrtz_fired_triggers fired on fired.sched_name = state.sched_name
				     and fired.instance_name = state.instance_name and fired.state = 'EXECUTING'
				where state.sched_name = 'opsided'
				group by state.instance_name, state.last_checkin_time order by state.instance_name
				""")
			.query((row, number) -> new ClusterNode(row.getString("instance_name"),
					Instant.ofEpochMilli(row.getLong("last_checkin_time")), row.getInt("executing")))
			.list();
	}

	/**
	 * Lists the partitions of runs that nodes execute.
	 * @return those that are being executed, by node
	 */
	public List<NodePartition> partitions() {
		return this.jdbc.sql("""
				select fired.instance_name, step.step_name, parameter.parameter_value::bigint as run, step.read_count
				from qrtz_fired_triggers fired
				join batch_step_execution step
				  on step.step_execution_id = substring(fired.trigger_name from '^partition:(\\d{1,18})$')::bigint
				join batch_job_execution_params parameter on parameter.job_execution_id = step.job_execution_id
				     and parameter.parameter_name = 'run'
				where fired.sched_name = 'opsided-partitions' and fired.state = 'EXECUTING'
				order by fired.instance_name, step.step_execution_id
				""")
			.query((row, number) -> new NodePartition(row.getString("instance_name"), row.getLong("run"),
					row.getString("step_name"), row.getLong("read_count")))
			.list();
	}

	/**
	 * Counts triggers that stand still: acquired by a node that does not fire them, or
	 * blocked by a job that is not being executed. There should be none.
	 * @param now the time
	 * @return how many
	 */
	public int stuckTriggers(Instant now) {
		return this.jdbc.sql("""
				select count(*) from qrtz_triggers trigger
				where trigger_state = 'ACQUIRED' and not exists (
				          select from qrtz_fired_triggers fired
				          where (fired.sched_name, fired.trigger_name, fired.trigger_group)
				              = (trigger.sched_name, trigger.trigger_name, trigger.trigger_group)
				            and fired.fired_time > :since)
				   or trigger_state = 'BLOCKED' and not exists (
				          select from qrtz_fired_triggers fired
				          where (fired.sched_name, fired.job_name, fired.job_group)
				              = (trigger.sched_name, trigger.job_name, trigger.job_group))
				""").param("since", now.toEpochMilli() - 60_000).query(Integer.class).single();
	}

	/** The triggers of runs that nodes have fired and not finished. */
	Set<String> firedTriggers() {
		return names("""
				select trigger_name from qrtz_fired_triggers where sched_name = 'opsided' and job_group = 'run'""");
	}

	/** The Quartz jobs of runs that a trigger is being executed for. */
	Set<String> firedJobs() {
		return names("""
				select distinct job_name from qrtz_fired_triggers
				where sched_name = 'opsided' and job_group = 'run' and job_name is not null""");
	}

	/** The Quartz jobs of runs that a trigger waits for and can fire. */
	Set<String> jobsWithTrigger() {
		return names("""
				select distinct job_name from qrtz_triggers trigger
				where sched_name = 'opsided' and job_group = 'run'
				  and (trigger_state in ('WAITING', 'ACQUIRED') or trigger_state = 'BLOCKED' and exists (
				          select from qrtz_fired_triggers fired
				          where (fired.sched_name, fired.job_name, fired.job_group)
				              = (trigger.sched_name, trigger.job_name, trigger.job_group)))""");
	}

	/** The Quartz jobs of runs that a trigger waits to take over for a dead node. */
	Set<String> jobsBeingRecovered() {
		return names("""
				select distinct job_name from qrtz_triggers
				where sched_name = 'opsided' and job_group = 'run' and trigger_group <> 'run'""");
	}

	private Set<String> names(String query) {
		return new TreeSet<>(this.jdbc.sql(query).query(String.class).list());
	}

}
