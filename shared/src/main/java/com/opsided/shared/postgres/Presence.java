package com.opsided.shared.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One open connection that tells the others of a server that we are there, from the
 * moment we found it. A killed process takes it with itself.
 */
final class Presence implements AutoCloseable {

	private static final AtomicInteger OPENED = new AtomicInteger();

	private static final String OTHERS = """
			select count(*) from pg_stat_activity
			 where backend_type = 'client backend' and pid <> pg_backend_pid()
			   and application_name not in (?, ?)
			""";

	private static final String OURS = """
			select count(*) from pg_stat_activity
			 where backend_type = 'client backend' and application_name = ?
			""";

	private final String name = ServerAddress.processName() + "-" + OPENED.incrementAndGet();

	private final Connection connection;

	Presence(ServerAddress address) throws SQLException {
		this.connection = connect(address, this.name);
	}

	private static Connection connect(ServerAddress address, String name) throws SQLException {
		Properties properties = new Properties();
		properties.setProperty("user", address.user());
		properties.setProperty("password", address.password());
		properties.setProperty("loginTimeout", "30");
		return DriverManager.getConnection(address.jdbcUrl(name), properties);
	}

	/** Makes our database, which {@code initdb} does not. */
	void makeDatabase(String database) throws SQLException {
		if (count("select count(*) from pg_database where datname = ?", database) == 0) {
			try (var statement = this.connection.createStatement()) {
				statement.execute("create database " + database);
			}
		}
	}

	/** Connections of other processes, and of other servers of this process. */
	long others() throws SQLException {
		return count(OTHERS, this.name, ServerAddress.processName());
	}

	/** Connections that this process still has besides, from pools mostly. */
	long ours() throws SQLException {
		return count(OURS, ServerAddress.processName());
	}

	private long count(String query, String... values) throws SQLException {
		try (var statement = this.connection.prepareStatement(query)) {
			for (int i = 0; i < values.length; i++) {
				statement.setString(i + 1, values[i]);
			}
			try (var rows = statement.executeQuery()) {
				rows.next();
				return rows.getLong(1);
			}
		}
	}

	@Override
	public void close() throws SQLException {
		this.connection.close();
	}

}
