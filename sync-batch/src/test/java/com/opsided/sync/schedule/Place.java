package com.opsided.sync.schedule;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import javax.sql.DataSource;

import com.opsided.sync.audit.Await;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A named place that work passes. While a test keeps it closed, work waits there, in
 * whichever process it is.
 */
final class Place implements AutoCloseable {

	private static final int SPACE = 4712;

	private final Connection connection;

	private final String name;

	private Place(Connection connection, String name) {
		this.connection = connection;
		this.name = name;
	}

	/** Passes a place, or waits there. */
	static void pass(JdbcTemplate jdbc, String name) {
		jdbc.queryForList("select pg_advisory_xact_lock_shared(" + SPACE + ", " + name.hashCode() + ")");
	}

	static Place closed(DataSource dataSource, String name) throws SQLException {
		Connection connection = dataSource.getConnection();
		try (Statement statement = connection.createStatement()) {
			statement.execute("select pg_advisory_lock(" + SPACE + ", " + name.hashCode() + ")");
		}
		return new Place(connection, name);
	}

	void awaitArrival() {
		Await.until("work arrives at '" + this.name + "'", this::isWaitedAt, () -> true);
	}

	boolean hasArrival() {
		try {
			return isWaitedAt();
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private boolean isWaitedAt() throws SQLException {
		try (Statement statement = this.connection.createStatement();
				ResultSet row = statement
					.executeQuery("select exists(select 1 from pg_locks where locktype = 'advisory' " + "and classid = "
							+ SPACE + " and objid::bigint = " + Integer.toUnsignedLong(this.name.hashCode())
							+ " and not granted)")) {
			row.next();
			return row.getBoolean(1);
		}
	}

	void open() throws SQLException {
		if (!this.connection.isClosed()) {
			try (Connection closing = this.connection; Statement statement = closing.createStatement()) {
				statement.execute("select pg_advisory_unlock_all()");
			}
			catch (SQLException ex) {
				// The connection was cut, and the lock with it.
			}
		}
	}

	@Override
	public void close() throws SQLException {
		open();
	}

}
