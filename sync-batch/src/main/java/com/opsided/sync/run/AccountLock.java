package com.opsided.sync.run;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

import javax.sql.DataSource;

import com.opsided.shared.account.Account;

/**
 * The right to work on an account, held by at most one process at a time. It is a lock of
 * PostgreSQL's, so that it ends with the process that holds it, whatever way that ends.
 */
public final class AccountLock implements AutoCloseable {

	/** Keeps our locks apart from those of others; "OPS" in ASCII. */
	private static final int SPACE = 0x4F5053;

	private final Connection connection;

	private AccountLock(Connection connection) {
		this.connection = connection;
	}

	/**
	 * Takes the lock, waiting for whoever holds it.
	 * @param dataSource where a connection is taken from and kept until {@link #close()}
	 * @param account the account
	 * @param waiting called once if somebody else holds the lock
	 * @return the lock
	 * @throws SQLException if PostgreSQL does not answer
	 */
	public static AccountLock take(DataSource dataSource, Account account, Runnable waiting) throws SQLException {
		Connection connection = dataSource.getConnection();
		try {
			if (!tryLock(connection, account)) {
				waiting.run();
				lock(connection, account);
			}
			return new AccountLock(connection);
		}
		catch (SQLException | RuntimeException ex) {
			connection.close();
			throw ex;
		}
	}

	private static boolean tryLock(Connection connection, Account account) throws SQLException {
		try (PreparedStatement statement = connection.prepareStatement("select pg_try_advisory_lock(?, ?)")) {
			statement.setInt(1, SPACE);
			statement.setInt(2, Math.toIntExact(account.id()));
			try (ResultSet row = statement.executeQuery()) {
				row.next();
				return row.getBoolean(1);
			}
		}
	}

	private static void lock(Connection connection, Account account) throws SQLException {
		try (PreparedStatement statement = connection.prepareStatement("select pg_advisory_lock(?, ?)")) {
			statement.setInt(1, SPACE);
			statement.setInt(2, Math.toIntExact(account.id()));
			statement.execute();
		}
	}

	@Override
	public void close() throws SQLException {
		try (PreparedStatement statement = this.connection.prepareStatement("select pg_advisory_unlock_all()")) {
			statement.execute();
		}
		finally {
			this.connection.close();
		}
	}

}
