package com.opsided.shared.postgres;

import java.util.HashMap;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What PostgreSQL tells about itself and this database. Of the sessions of other users it
 * tells states and ages only to a member of {@code pg_read_all_stats}.
 */
public final class ServerStatisticsView {

	private final JdbcClient jdbc;

	public ServerStatisticsView(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Counts the connections of clients to this database.
	 * @return how many are in each state, as {@code pg_stat_activity} names it, with
	 * {@code _} for blanks and {@code unknown} for one that we may not see
	 */
	public Map<String, Long> connections() {
		return counts("""
				select regexp_replace(coalesce(state, 'unknown'), '[^a-z]+', '_', 'g') as name, count(*) as number
				from pg_stat_activity where datname = current_database() and backend_type = 'client backend'
				group by 1
				""");
	}

	/** The connections that the server takes at most, of all databases. */
	public long maxConnections() {
		return number("select current_setting('max_connections')::bigint");
	}

	/** Size of this database in bytes. */
	public long databaseBytes() {
		return number("select pg_database_size(current_database())");
	}

	/** Age in seconds of the transaction that has been open longest, 0 without any. */
	public double oldestTransactionSeconds() {
		return this.jdbc.sql("""
				select coalesce(extract(epoch from max(clock_timestamp() - xact_start)), 0)
				from pg_stat_activity where datname = current_database() and backend_type = 'client backend'
				     and pid <> pg_backend_pid()
				""").query(Double.class).single();
	}

	/** The sessions that wait for a lock of another. */
	public long waitingForLocks() {
		return number("""
				select count(*) from pg_stat_activity
				where datname = current_database() and wait_event_type = 'Lock'
				""");
	}

	/**
	 * Counts the dead rows that no vacuum has removed yet.
	 * @return how many in each table of this schema, a partitioned table as one
	 */
	public Map<String, Long> deadTuples() {
		return counts(
				"""
						select coalesce(pg_partition_root(t.relid)::regclass::text, t.relname) as name, sum(t.n_dead_tup) as number
						from pg_stat_user_tables t where t.schemaname = current_schema() group by 1
						""");
	}

	/**
	 * Counts the transactions of this database since its statistics began.
	 * @return how many were committed and rolled back, by {@code commit} and
	 * {@code rollback}
	 */
	public Map<String, Long> transactions() {
		return counts(
				"""
						select unnest(array ['commit', 'rollback']) as name, unnest(array [xact_commit, xact_rollback]) as number
						from pg_stat_database where datname = current_database()
						""");
	}

	private long number(String query) {
		return this.jdbc.sql(query).query(Long.class).single();
	}

	private Map<String, Long> counts(String query) {
		Map<String, Long> counts = new HashMap<>();
		this.jdbc.sql(query).query((row) -> {
			counts.put(row.getString("name"), row.getLong("number"));
		});
		return counts;
	}

}
