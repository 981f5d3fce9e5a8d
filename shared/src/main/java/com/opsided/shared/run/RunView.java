package com.opsided.shared.run;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** The table {@code run} as it is read. */
public final class RunView {

	private final JdbcClient jdbc;

	public RunView(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Finds a run of an account.
	 * @param account the account
	 * @param run the run
	 * @return the run, or nothing if the account has none of that number
	 */
	public Optional<Run> find(long account, long run) {
		return select("account = :account and run_id = :run").param("account", account)
			.param("run", run)
			.query(RunRow::read)
			.optional();
	}

	/**
	 * Finds a run by its number alone, for callers that check whose it is themselves.
	 * @param run the run
	 * @return the run, or nothing if there is none of that number
	 */
	public Optional<Run> find(long run) {
		return select("run_id = :run").param("run", run).query(RunRow::read).optional();
	}

	/**
	 * Finds the run of an idempotency key.
	 * @param account the account
	 * @param key the key
	 * @return the run, or nothing if the key is free
	 */
	public Optional<Run> ofKey(long account, String key) {
		return select("account = :account and idempotency_key = :key").param("account", account)
			.param("key", key)
			.query(RunRow::read)
			.optional();
	}

	/**
	 * Lists runs, the newest first.
	 * @param wanted which
	 * @param before the run after which the list goes on, null for its beginning
	 * @param most how many at most
	 * @return the runs
	 */
	public List<Run> list(WantedRuns wanted, @Nullable Run before, int most) {
		List<String> conditions = new ArrayList<>(wanted.conditions());
		if (before != null) {
			conditions.add("(requested_at, run_id) < (:beforeTime, :beforeRun)");
		}
		String where = conditions.isEmpty() ? "true" : String.join(" and ", conditions);
		StatementSpec query = select(where + " order by requested_at desc, run_id desc limit :most").param("most", most)
			.params(wanted.parameters());
		if (before != null) {
			query = query.param("beforeTime", WantedRuns.time(before.history().requestedAt()))
				.param("beforeRun", before.id());
		}
		return query.query(RunRow::read).list();
	}

	/**
	 * Lists the runs of an account that are not at rest.
	 * @param account the account
	 * @return the runs, whoever executes them
	 */
	public List<Run> unfinished(long account) {
		return select("account = :account and state in ('QUEUED', 'RUNNING', 'WAITING', 'STOPPING') order by run_id")
			.param("account", account)
			.query(RunRow::read)
			.list();
	}

	/**
	 * Lists the runs that the cluster executes according to the table.
	 * @return those that a node has claimed
	 */
	public List<Run> claimedByNodes() {
		return select("state in ('RUNNING', 'STOPPING') and node is not null").query(RunRow::read).list();
	}

	/**
	 * Lists, for each job and account, the oldest run that has been queued for a while.
	 * @param atLeast how long
	 * @return the runs
	 */
	public List<Run> queuedFor(Duration atLeast) {
		return this.jdbc
			.sql("select distinct on (account, job) " + RunRow.COLUMNS
					+ " from run where state = 'QUEUED' and queued_at < now() - make_interval(secs => :secs)"
					+ " order by account, job, requested_at, run_id")
			.param("secs", atLeast.toMillis() / 1000.0)
			.query(RunRow::read)
			.list();
	}

	/**
	 * Counts runs by job and state.
	 * @return the counts that are not zero
	 */
	public List<RunCount> counts() {
		return this.jdbc
			.sql("select job, state, count(*) as runs, min(queued_at) as since from run group by job, state")
			.query((row, number) -> new RunCount(row.getString("job"), RunState.valueOf(row.getString("state")),
					row.getLong("runs"), row.getObject("since", OffsetDateTime.class).toInstant()))
			.list();
	}

	/**
	 * Counts the runs that somebody requested, by key and state.
	 * @param by who requested them
	 * @param since requested at this time or later
	 * @return the counts that are not zero
	 */
	public List<RequestedCount> requested(String by, Instant since) {
		return this.jdbc.sql("""
				select idempotency_key, state, count(*) as runs,
				       case when bool_and(ended_at is not null) then max(ended_at) end as ended
				from run where requested_by = :by and requested_at >= :since group by idempotency_key, state
				""").param("by", by).param("since", WantedRuns.time(since)).query((row, number) -> {
			OffsetDateTime ended = row.getObject("ended", OffsetDateTime.class);
			return new RequestedCount(row.getString("idempotency_key"), RunState.valueOf(row.getString("state")),
					row.getLong("runs"), (ended != null) ? ended.toInstant() : null);
		}).list();
	}

	private StatementSpec select(String condition) {
		return this.jdbc.sql("select " + RunRow.COLUMNS + " from run where " + condition);
	}

}
