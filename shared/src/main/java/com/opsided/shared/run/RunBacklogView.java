package com.opsided.shared.run;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The views {@code run_backlog}, {@code run_success_last} and {@code run_success_oldest}:
 * what waits and works, over all accounts. For meters; it says nothing of any one
 * account.
 */
public final class RunBacklogView {

	private final JdbcClient jdbc;

	public RunBacklogView(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Counts the runs that are not at rest.
	 * @return a line for each job and state that has some
	 */
	public List<Backlog> backlog() {
		return this.jdbc.sql("select job, state, runs, queued_since, started_since from run_backlog")
			.query(RunBacklogView::read)
			.list();
	}

	/**
	 * Finds when each job last completed, whatever process ran it.
	 * @return the times by job; jobs that never did are missing
	 */
	public Map<String, Instant> lastSuccess() {
		Map<String, Instant> times = new HashMap<>();
		this.jdbc.sql("select job, ended_at from run_success_last where ended_at is not null").query((row) -> {
			times.put(row.getString("job"), row.getObject("ended_at", OffsetDateTime.class).toInstant());
		});
		return times;
	}

	/**
	 * Finds since when each scheduled job has not completed for the connected account
	 * that has waited longest for it.
	 * @return the times by job; jobs without schedule or accounts are missing
	 */
	public Map<String, Instant> oldestSuccess() {
		Map<String, Instant> times = new HashMap<>();
		this.jdbc.sql("select job, since from run_success_oldest where since is not null").query((row) -> {
			times.put(row.getString("job"), row.getObject("since", OffsetDateTime.class).toInstant());
		});
		return times;
	}

	private static Backlog read(ResultSet row, int number) throws SQLException {
		OffsetDateTime started = row.getObject("started_since", OffsetDateTime.class);
		return new Backlog(row.getString("job"), RunState.valueOf(row.getString("state")), row.getLong("runs"),
				row.getObject("queued_since", OffsetDateTime.class).toInstant(),
				(started != null) ? started.toInstant() : null);
	}

	/**
	 * Runs of one job in one state.
	 *
	 * @param job the name of the job
	 * @param state the state
	 * @param runs how many, one at least
	 * @param queuedSince when the one that was queued first was
	 * @param startedSince when the one that started first did, null if none has
	 */
	public record Backlog(String job, RunState state, long runs, Instant queuedSince, @Nullable Instant startedSince) {

	}

}
