package com.opsided.shared.run;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;

/** The views {@code run_attempt} and {@code run_step}; the only class that names them. */
public final class RunAttemptView {

	private final JdbcClient jdbc;

	public RunAttemptView(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Returns the attempts at a run.
	 * @param account the account
	 * @param run the run
	 * @return its attempts with their steps, the first one first
	 */
	public List<RunAttempt> of(long account, long run) {
		Map<Integer, List<RunAttempt.Step>> steps = new TreeMap<>();
		this.jdbc.sql("""
				select attempt, step_name, status, started_at, ended_at, read_count, write_count, filter_count,
				       rejected_count
				from run_step where account = :account and run_id = :run order by step_execution_id
				""").param("account", account).param("run", run).query((row) -> {
			steps.computeIfAbsent(row.getInt("attempt"), (attempt) -> new ArrayList<>()).add(step(row));
		});
		return this.jdbc.sql("""
				select number, status, started_at, ended_at from run_attempt
				where account = :account and run_id = :run order by number
				""")
			.param("account", account)
			.param("run", run)
			.query((row, n) -> new RunAttempt(row.getInt("number"), row.getString("status"), time(row, "started_at"),
					time(row, "ended_at"), steps.getOrDefault(row.getInt("number"), List.of())))
			.list();
	}

	private static RunAttempt.Step step(ResultSet row) throws SQLException {
		return new RunAttempt.Step(row.getString("step_name"), row.getString("status"), time(row, "started_at"),
				time(row, "ended_at"), row.getLong("read_count"), row.getLong("write_count"),
				row.getLong("filter_count"), row.getLong("rejected_count"));
	}

	private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
		OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
		return (time != null) ? time.toInstant() : null;
	}

}
