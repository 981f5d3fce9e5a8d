package com.opsided.shared.run;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;

/** The table {@code run}; the only class that names it. */
public final class RunTable {

	private static final String COLUMNS = "account, run_id, job, idempotency_key, state, attempt";

	private final JdbcClient jdbc;

	public RunTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Requests a run. The same key again answers with the same run.
	 * @param account the account to work on
	 * @param job the name of the job
	 * @param key the idempotency key
	 * @return the run
	 */
	public Run request(long account, String job, String key) {
		this.jdbc.sql("""
				insert into run (account, job, idempotency_key) values (:account, :job, :key)
				on conflict (account, idempotency_key) do nothing
				""").param("account", account).param("job", job).param("key", key).update();
		return this.jdbc.sql("select " + COLUMNS + " from run where account = :account and idempotency_key = :key")
			.param("account", account)
			.param("key", key)
			.query(RunTable::read)
			.single();
	}

	/**
	 * Claims a run for a worker that holds the account's lock, so that whoever had
	 * claimed it, or another run of its job, before cannot be alive.
	 * @param run the run
	 * @param worker the worker's name
	 * @return the run as claimed, or nothing if it is at rest for good
	 */
	public Optional<Run> claim(Run run, String worker) {
		this.jdbc.sql("""
				update run set state = 'FAILED', ended_at = now(), detail = 'its process ended before it did'
				where account = :account and job = :job and run_id <> :run and state in ('RUNNING', 'STOPPING')
				""").param("account", run.account()).param("job", run.job()).param("run", run.id()).update();
		return this.jdbc.sql("""
				update run set state = 'RUNNING', attempt = attempt + 1, claimed_by = :worker, started_at = now(),
				    ended_at = null, detail = null
				where account = :account and run_id = :run and state not in ('COMPLETED', 'ABANDONED')
				returning\s""" + COLUMNS)
			.param("account", run.account())
			.param("run", run.id())
			.param("worker", worker)
			.query(RunTable::read)
			.optional();
	}

	/**
	 * Writes the end of an attempt. An attempt that is not the last one any more writes
	 * nothing.
	 * @param run the run as claimed
	 * @param state its end
	 * @param detail why, null if it completed
	 * @return whether it was written
	 */
	public boolean end(Run run, RunState state, @Nullable String detail) {
		return this.jdbc.sql("""
				update run set state = :state, ended_at = now(), detail = :detail
				where account = :account and run_id = :run and attempt = :attempt and state in ('RUNNING', 'STOPPING')
				""")
			.param("state", state.name())
			.param("detail", detail)
			.param("account", run.account())
			.param("run", run.id())
			.param("attempt", run.attempt())
			.update() == 1;
	}

	public void deleteOf(long account) {
		this.jdbc.sql("delete from run where account = :account").param("account", account).update();
	}

	private static Run read(ResultSet row, int number) throws SQLException {
		return new Run(row.getLong("account"), row.getLong("run_id"), row.getString("job"),
				row.getString("idempotency_key"), RunState.valueOf(row.getString("state")), row.getInt("attempt"));
	}

}
