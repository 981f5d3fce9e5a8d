package com.opsided.sync.run;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.Callable;

import javax.sql.DataSource;

import com.opsided.shared.account.Account;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The right to work on an account, held by at most one process at a time. It is a lock of
 * PostgreSQL's, so that it ends with the process that holds it, whatever way that ends.
 */
public final class AccountLock {

	/** Keeps our locks apart from those of others; "OPS" in ASCII. */
	private static final int SPACE = 0x4F5053;

	private static final Logger logger = LoggerFactory.getLogger(AccountLock.class);

	private AccountLock() {
	}

	/**
	 * Works on an account while holding its lock, waiting for whoever holds it before.
	 * @param <T> what the work leads to
	 * @param dataSource where a connection is taken from and kept until the work is done
	 * @param account the account
	 * @param waiting called once if somebody else holds the lock
	 * @param work the work
	 * @return what the work leads to
	 * @throws Exception whatever the work throws, or if PostgreSQL does not answer
	 */
	public static <T> T holding(DataSource dataSource, Account account, Runnable waiting, Callable<T> work)
			throws Exception {
		try (Connection connection = dataSource.getConnection()) {
			if (!tryLock(connection, account)) {
				waiting.run();
				lock(connection, account);
			}
			try {
				return work.call();
			}
			finally {
				unlock(connection);
			}
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

	/** A connection that is gone took its lock with it. */
	private static void unlock(Connection connection) {
		try (PreparedStatement statement = connection.prepareStatement("select pg_advisory_unlock_all()")) {
			statement.execute();
		}
		catch (SQLException ex) {
			logger.info("The account's lock ended with its connection: {}", ex.getMessage());
		}
	}

}
