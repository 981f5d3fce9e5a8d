package com.opsided.shared.run;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** A run as a row of a query. */
final class RunRow {

	/** The columns that {@link #read} reads. */
	static final String COLUMNS = """
			account, run_id, job, idempotency_key, state, attempt, requested_by, requested_at, queued_at, started_at,
			ended_at, wake_at, claimed_by, node, detail, chained_from, prepared is not null as is_prepared,
			(select array_agg(key order by key)
			   from jsonb_each_text(parameters || coalesce(prepared, '{}'))) as names,
			(select array_agg(value order by key)
			   from jsonb_each_text(parameters || coalesce(prepared, '{}'))) as texts""";

	private RunRow() {
	}

	static Run read(ResultSet row, int number) throws SQLException {
		return new Run(row.getLong("account"), row.getLong("run_id"), row.getString("job"),
				row.getString("idempotency_key"), RunState.valueOf(row.getString("state")), row.getInt("attempt"),
				parameters(row.getArray("names"), row.getArray("texts")), history(row));
	}

	private static RunHistory history(ResultSet row) throws SQLException {
		Instant requestedAt = time(row, "requested_at");
		Instant queuedAt = time(row, "queued_at");
		if (requestedAt == null || queuedAt == null) {
			throw new IllegalStateException("A run without the time of its request");
		}
		return new RunHistory(row.getString("requested_by"), requestedAt, queuedAt, time(row, "started_at"),
				time(row, "ended_at"), time(row, "wake_at"), row.getString("claimed_by"), row.getString("node"),
				row.getString("detail"), row.getBoolean("is_prepared"), row.getObject("chained_from", Long.class));
	}

	private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
		OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
		return (time != null) ? time.toInstant() : null;
	}

	private static Map<String, String> parameters(@Nullable Array names, @Nullable Array texts) throws SQLException {
		Map<String, String> parameters = new HashMap<>();
		if (names != null && texts != null) {
			String[] keys = (String[]) names.getArray();
			String[] values = (String[]) texts.getArray();
			for (int i = 0; i < keys.length; i++) {
				parameters.put(keys[i], values[i]);
			}
		}
		return parameters;
	}

}
