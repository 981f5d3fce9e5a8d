package com.opsided.sync.audit;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Holds the program up exactly where a certain row is about to be written: a trigger
 * waits there for a lock of the test's. Opening it again lets the program go on.
 */
final class Barrier implements AutoCloseable {

	private static final int LOCK = 4711;

	private final OpsidedHome home;

	private final String table;

	private final Connection connection;

	private Barrier(OpsidedHome home, String table, Connection connection) {
		this.home = home;
		this.table = table;
		this.connection = connection;
	}

	/**
	 * Sets a barrier up.
	 * @param event what is held up, such as {@code insert}
	 * @param table the table, which must exist
	 * @param condition which row, such as {@code new.chunk = 5}
	 */
	static Barrier before(OpsidedHome home, String event, String table, String condition)
			throws IOException, SQLException {
		Connection connection = home.connect("opsided");
		try (Statement statement = connection.createStatement()) {
			statement.execute("select pg_advisory_lock(" + LOCK + ")");
			statement.execute("""
					create or replace function hold_up() returns trigger language plpgsql as $$
					begin
					    perform pg_advisory_lock_shared(%d);
					    perform pg_advisory_unlock_shared(%1$d);
					    return new;
					end $$""".formatted(LOCK));
			statement.execute(
					"create or replace trigger hold_up before %s on %s for each row when (%s) execute function hold_up()"
						.formatted(event, table, condition));
		}
		return new Barrier(home, table, connection);
	}

	/** Waits until the program stands before it. */
	void awaitArrival(OpsidedProcess process) {
		Await.until("the program stands before the barrier", this::isWaitedAt, process::isAlive);
	}

	private boolean isWaitedAt() throws SQLException {
		try (Statement statement = this.connection.createStatement();
				ResultSet row = statement
					.executeQuery("select exists(select 1 from pg_locks where locktype = 'advisory' " + "and objid = "
							+ LOCK + " and not granted)")) {
			row.next();
			return row.getBoolean(1);
		}
	}

	/** Lets the program go on, and all after it. */
	void open() throws SQLException {
		this.connection.close();
	}

	@Override
	public void close() throws IOException, SQLException {
		open();
		try (Connection fresh = this.home.connect("opsided"); Statement statement = fresh.createStatement()) {
			statement.execute("drop trigger if exists hold_up on " + this.table);
		}
	}

}
