package com.opsided.shared.run;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * The table {@code run}: the class that changes it. Of two workers that make a
 * transition, the row count decides.
 */
public final class RunTable {

	private final JdbcClient jdbc;

	public RunTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Requests a run for the calling process itself. The same key again answers with the
	 * same run.
	 * @param account the account to work on
	 * @param job the name of the job
	 * @param key the idempotency key
	 * @return the run
	 */
	public Run request(long account, String job, String key) {
		insert(new NewRun(account, job, key, Map.of(), "command line"));
		return this.jdbc
			.sql("select " + RunRow.COLUMNS + " from run where account = :account and idempotency_key = :key")
			.param("account", account)
			.param("key", key)
			.query(RunRow::read)
			.single();
	}

	/**
	 * Inserts a run unless its key is taken.
	 * @param run the run
	 * @return the run, or nothing if the account has one of that key
	 */
	public Optional<Run> insert(NewRun run) {
		String[] names = run.parameters().keySet().toArray(String[]::new);
		return this.jdbc.sql("""
				insert into run (account, job, idempotency_key, parameters, requested_by, chained_from)
				values (:account, :job, :key, jsonb_object(:names::text[], :texts::text[]), :by, :from)
				on conflict (account, idempotency_key) do nothing
				returning\s""" + RunRow.COLUMNS)
			.param("account", run.account())
			.param("job", run.job())
			.param("key", run.key())
			.param("names", names)
			.param("texts", texts(run.parameters(), names))
			.param("by", run.requestedBy())
			.param("from", run.chainedFrom())
			.query(RunRow::read)
			.optional();
	}

	/**
	 * Tells whether a run was requested for the same work.
	 * @param run the run
	 * @param wanted the request
	 * @return whether job and parameters are the same
	 */
	public boolean isFor(Run run, NewRun wanted) {
		String[] names = wanted.parameters().keySet().toArray(String[]::new);
		return one(run, """
				select job = :job and parameters = jsonb_object(:names::text[], :texts::text[]) from run
				where account = :account and run_id = :run
				""").param("job", wanted.job())
			.param("names", names)
			.param("texts", texts(wanted.parameters(), names))
			.query(Boolean.class)
			.single();
	}

	/**
	 * Claims a run for a worker that holds the account's lock, so that whoever had
	 * claimed it, or another run of its job, before cannot be alive. Runs of the cluster
	 * are left alone.
	 * @param run the run
	 * @param worker the worker's name
	 * @return the run as claimed, or nothing if it is at rest for good or the cluster has
	 * it
	 * @throws org.springframework.dao.DuplicateKeyException if the cluster runs the job
	 * for the account
	 */
	public Optional<Run> claim(Run run, String worker) {
		this.jdbc.sql("""
				update run set state = 'FAILED', ended_at = now(), detail = 'its process ended before it did'
				where account = :account and job = :job and run_id <> :run and state in ('RUNNING', 'STOPPING')
				  and node is null
				""").param("account", run.account()).param("job", run.job()).param("run", run.id()).update();
		return one(run, """
				update run set state = 'RUNNING', attempt = attempt + 1, claimed_by = :worker, node = null,
				    started_at = now(), ended_at = null, detail = null
				where account = :account and run_id = :run and state not in ('COMPLETED', 'ABANDONED')
				  and (node is null or state in ('FAILED', 'STOPPED'))
				returning\s""" + RunRow.COLUMNS).param("worker", worker).query(RunRow::read).optional();
	}

	/**
	 * Claims a run for a trigger that has fired: the run that the trigger of a dead node
	 * had claimed, else the oldest queued one.
	 * @param account the account
	 * @param job the name of the job
	 * @param claim who claims
	 * @return the run as claimed, RUNNING or still STOPPING; nothing if there is none
	 * @throws org.springframework.dao.DuplicateKeyException if another run of the job
	 * works on the account
	 */
	public Optional<Run> claim(long account, String job, Claim claim) {
		return this.jdbc.sql("""
				update run set state = case state when 'STOPPING' then state else 'RUNNING' end, attempt = attempt + 1,
				    claimed_by = :me, node = :node, started_at = now(), ended_at = null, detail = null, wake_at = null,
				    woken = false
				where account = :account and run_id = (
				    select run_id from run where account = :account and job = :job
				       and (state = 'QUEUED' or state in ('RUNNING', 'STOPPING') and claimed_by = any(:dead))
				     order by state = 'QUEUED', requested_at, run_id limit 1 for update skip locked)
				  and (state = 'QUEUED' or state in ('RUNNING', 'STOPPING') and claimed_by = any(:dead))
				returning\s""" + RunRow.COLUMNS)
			.param("account", account)
			.param("job", job)
			.param("me", claim.trigger())
			.param("dead", claim.dead().toArray(String[]::new))
			.param("node", claim.node())
			.query(RunRow::read)
			.optional();
	}

	/**
	 * Keeps what a run's job adds to its parameters, for all attempts.
	 * @param run the run as claimed
	 * @param parameters what is added
	 * @return the run with all its parameters; nothing if another attempt has begun
	 */
	public Optional<Run> prepared(Run run, Map<String, String> parameters) {
		String[] names = parameters.keySet().toArray(String[]::new);
		return one(run, """
				update run set prepared = jsonb_object(:names::text[], :texts::text[])
				where account = :account and run_id = :run and attempt = :attempt
				returning\s""" + RunRow.COLUMNS).param("names", names)
			.param("texts", texts(parameters, names))
			.param("attempt", run.attempt())
			.query(RunRow::read)
			.optional();
	}

	/**
	 * Reads a run again.
	 * @param run the run
	 * @return the run as it is now
	 */
	public Run get(Run run) {
		return one(run, "select " + RunRow.COLUMNS + " from run where account = :account and run_id = :run")
			.query(RunRow::read)
			.single();
	}

	/**
	 * Writes the end of an attempt. An attempt that is not the last one any more writes
	 * nothing; a run that was asked to stop ends STOPPED, whatever else; a run that was
	 * woken on its way to rest is queued instead of waiting.
	 * @param run the run as claimed
	 * @param state its end: COMPLETED, FAILED, STOPPED, WAITING or, to go on elsewhere,
	 * QUEUED
	 * @param detail why, null if there is nothing to say
	 * @param wakeAt when it goes on by itself, null if it does not wait for a time
	 * @return the state that was written, or nothing
	 */
	public Optional<RunState> end(Run run, RunState state, @Nullable String detail, @Nullable Instant wakeAt) {
		return one(run, """
				update run set detail = :detail, wake_at = :wakeAt::timestamptz, queued_at = now(),
				    ended_at = case when :state in ('WAITING', 'QUEUED') and state = 'RUNNING' then null else now() end,
				    state = case when state = 'STOPPING' then 'STOPPED'
				                 when :state = 'WAITING' and woken then 'QUEUED'
				                 else :state end
				where account = :account and run_id = :run and attempt = :attempt and state in ('RUNNING', 'STOPPING')
				returning state
				""").param("state", state.name())
			.param("detail", detail)
			.param("wakeAt", time(wakeAt))
			.param("attempt", run.attempt())
			.query((row, number) -> RunState.valueOf(row.getString("state")))
			.optional();
	}

	/**
	 * Writes the end of an attempt that leads to rest.
	 * @param run the run as claimed
	 * @param state its end
	 * @param detail why, null if it completed
	 * @return whether it was written
	 */
	public boolean end(Run run, RunState state, @Nullable String detail) {
		return end(run, state, detail, null).isPresent();
	}

	/**
	 * Tells whether an attempt may go on: it is the run's last, and nobody asked to stop.
	 * @param account the account
	 * @param run the run
	 * @param attempt the attempt
	 * @return whether it may
	 */
	public boolean mayGoOn(long account, long run, int attempt) {
		return this.jdbc.sql("""
				select count(*) from run
				where account = :account and run_id = :run and attempt = :attempt and state = 'RUNNING'
				""")
			.param("account", account)
			.param("run", run)
			.param("attempt", attempt)
			.query(Integer.class)
			.single() == 1;
	}

	public void deleteOf(long account) {
		this.jdbc.sql("delete from run where account = :account").param("account", account).update();
	}

	private StatementSpec one(Run run, String sql) {
		return this.jdbc.sql(sql).param("account", run.account()).param("run", run.id());
	}

	private static String[] texts(Map<String, String> parameters, String[] names) {
		String[] texts = new String[names.length];
		for (int i = 0; i < names.length; i++) {
			texts[i] = parameters.getOrDefault(names[i], "");
		}
		return texts;
	}

	private static @Nullable OffsetDateTime time(@Nullable Instant time) {
		return (time != null) ? time.atOffset(ZoneOffset.UTC) : null;
	}

}
