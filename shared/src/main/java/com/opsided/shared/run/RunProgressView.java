package com.opsided.shared.run;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;

/** The view {@code run_progress}; the only class that names it. */
public final class RunProgressView {

	private static final String SELECT = """
			select account, run_id, job, state, attempt, revision, detail, step_version, step_name, read, written,
			       filtered, rejected, worked_seconds
			from run_progress where\s""";

	private final JdbcClient jdbc;

	public RunProgressView(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Finds a run among the accounts that somebody sees.
	 * @param accounts the accounts, null for all
	 * @param run the run
	 * @return how far it is, or nothing if none of the accounts has it
	 */
	public Optional<RunProgress> find(@Nullable Collection<Long> accounts, long run) {
		return this.jdbc.sql(SELECT + "run_id = :run and (:all or account = any(:accounts))")
			.param("run", run)
			.param("all", accounts == null)
			.param("accounts", (accounts != null) ? accounts.toArray(Long[]::new) : new Long[0])
			.query(RunProgressView::read)
			.optional();
	}

	/**
	 * Looks at several runs at once, for callers that have checked whose they are.
	 * @param runs the runs
	 * @return how far they are, in no order
	 */
	public List<RunProgress> of(Collection<Long> runs) {
		return this.jdbc.sql(SELECT + "run_id = any(:runs)")
			.param("runs", runs.toArray(Long[]::new))
			.query(RunProgressView::read)
			.list();
	}

	/**
	 * Finds the last run of a job that an account completed, to compare with.
	 * @param account the account
	 * @param job the name of the job
	 * @return how far it went, or nothing if none ever completed
	 */
	public Optional<RunProgress> lastCompleted(long account, String job) {
		return this.jdbc.sql(SELECT + """
				account = :account and run_id = (select run_id from run_progress
				    where account = :account and job = :job and state = 'COMPLETED'
				    order by requested_at desc, run_id desc limit 1)""")
			.param("account", account)
			.param("job", job)
			.query(RunProgressView::read)
			.optional();
	}

	private static RunProgress read(ResultSet row, int number) throws SQLException {
		return new RunProgress(row.getLong("account"), row.getLong("run_id"), row.getString("job"),
				RunState.valueOf(row.getString("state")), row.getInt("attempt"), row.getString("detail"),
				row.getString("step_name"),
				new RunProgress.Counts(row.getLong("read"), row.getLong("written"), row.getLong("filtered"),
						row.getLong("rejected")),
				Duration.ofMillis(Math.max(0, Math.round(row.getDouble("worked_seconds") * 1000))),
				new RunProgress.Place(row.getLong("revision"), row.getLong("step_version")));
	}

}
