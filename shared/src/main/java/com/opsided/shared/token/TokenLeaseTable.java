package com.opsided.shared.token;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import com.opsided.shared.connection.Connection;
import com.opsided.shared.failure.FailureCategory;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The table {@code token_lease}; the only class that names it. A lease is one process's
 * right to refresh a connection's tokens; it ends by itself, by the database's clock.
 */
public final class TokenLeaseTable {

	private final JdbcClient jdbc;

	public TokenLeaseTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Takes the lease, unless somebody has it or a failure is remembered.
	 * @param version the version of the refresh token that is to be tried
	 */
	boolean take(Connection connection, UUID holder, long version, Duration life) {
		return statement("""
				insert into token_lease as l (owner, connection_id, holder, until)
				values (:owner, :connection, :holder, clock_timestamp() + :millis * interval '1 millisecond')
				on conflict (owner, connection_id) do update set holder = excluded.holder, until = excluded.until
				where l.until <= clock_timestamp()
				  and (l.retry_at is null or l.retry_at <= clock_timestamp() or l.failed_version <> :version)
				""", connection, holder).param("version", version).param("millis", life.toMillis()).update() == 1;
	}

	/**
	 * Makes sure of the lease until the transaction ends: nobody takes it meanwhile.
	 * @return whether it is still the holder's
	 */
	boolean hold(Connection connection, UUID holder) {
		return statement("""
				select 1 from token_lease
				where owner = :owner and connection_id = :connection and holder = :holder and until > clock_timestamp()
				for update
				""", connection, holder).query(Integer.class).optional().isPresent();
	}

	/** Gives the lease back. */
	void release(Connection connection, UUID holder) {
		statement("""
				update token_lease set until = clock_timestamp()
				where owner = :owner and connection_id = :connection and holder = :holder
				""", connection, holder).update();
	}

	/**
	 * Gives the lease back and forgets failures. Nobody takes it before the transaction
	 * ends.
	 * @return whether it was still the holder's; if not, nothing is changed
	 */
	boolean succeeded(Connection connection, UUID holder) {
		return statement("""
				update token_lease set until = clock_timestamp(), failures = 0, failed_version = null, category = null,
				    detail = null, retry_at = null, failed_at = null
				where owner = :owner and connection_id = :connection and holder = :holder and until > clock_timestamp()
				""", connection, holder).update() == 1;
	}

	/**
	 * Gives the lease back and remembers a failure.
	 * @param version the version of the refresh token that was tried
	 * @param pause for how long it is remembered, null for as long as that refresh token
	 * is there
	 * @return whether the lease was still the holder's; if not, nothing is remembered
	 */
	boolean failed(Connection connection, UUID holder, long version, TokenFailure failure, @Nullable Duration pause) {
		return statement(
				"""
						update token_lease set until = clock_timestamp(), failures = least(failures, 1000) + 1,
						    failed_version = :version, category = :category, detail = :detail,
						    failed_at = clock_timestamp(),
						    retry_at = coalesce(clock_timestamp() + cast(:millis as bigint) * interval '1 millisecond', 'infinity')
						where owner = :owner and connection_id = :connection and holder = :holder and until > clock_timestamp()
						""",
				connection, holder)
			.param("version", version)
			.param("category", failure.category().name())
			.param("detail", failure.sentence())
			.param("millis", (pause != null) ? pause.toMillis() : null)
			.update() == 1;
	}

	/** How many failures there were since the last success. */
	int failures(Connection connection) {
		return place("select failures from token_lease where owner = :owner and connection_id = :connection",
				connection)
			.query(Integer.class)
			.optional()
			.orElse(0);
	}

	/** Finds what a refresh token failed with, while that is remembered. */
	Optional<RememberedFailure> remembered(Connection connection, long version) {
		return place("""
				select category, detail, case when isfinite(retry_at) then retry_at end as retry_at from token_lease
				where owner = :owner and connection_id = :connection and failed_version = :version
				  and retry_at > clock_timestamp()
				""", connection).param("version", version).query(TokenLeaseTable::read).optional();
	}

	/**
	 * Tells what refreshing failed with.
	 * @param connections the connections
	 * @return the troubles by connection; connections whose last refresh succeeded are
	 * left out
	 */
	public Map<UUID, RefreshTrouble> troubles(Collection<UUID> connections) {
		Map<UUID, RefreshTrouble> troubles = new HashMap<>();
		this.jdbc.sql("""
				select connection_id, category, detail, failed_at, failures, failed_version,
				    case when isfinite(retry_at) then retry_at end as retry_at
				from token_lease
				where connection_id = any (cast(:connections as uuid[])) and failed_version is not null
				""")
			.param("connections", connections.stream().map(UUID::toString).toArray(String[]::new))
			.query((row) -> {
				troubles.put(row.getObject("connection_id", UUID.class), trouble(row));
			});
		return troubles;
	}

	private static RefreshTrouble trouble(ResultSet row) throws SQLException {
		return new RefreshTrouble(FailureCategory.valueOf(row.getString("category")), row.getString("detail"),
				time(row, "failed_at"), time(row, "retry_at"), row.getInt("failures"), row.getLong("failed_version"));
	}

	private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
		OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
		return (time != null) ? time.toInstant() : null;
	}

	private static RememberedFailure read(ResultSet row, int number) throws SQLException {
		return new RememberedFailure(FailureCategory.valueOf(row.getString("category")), row.getString("detail"),
				time(row, "retry_at"));
	}

	private JdbcClient.StatementSpec statement(String sql, Connection connection, UUID holder) {
		return place(sql, connection).param("holder", holder);
	}

	private JdbcClient.StatementSpec place(String sql, Connection connection) {
		return this.jdbc.sql(sql).param("owner", connection.owner()).param("connection", connection.id());
	}

}
