package com.opsided.liquibase;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/**
 * A migrated database with one connection, which speaks as its owner until it takes the
 * role of the facades.
 */
final class WalledDatabase implements AutoCloseable {

	/** What an administrator gives to a user who owns a database and is nothing more. */
	static final String ORDINARY = "create role %1$s login password 'x' %2$s; create database %1$s owner %1$s";

	private final Connection connection;

	private WalledDatabase(Connection connection) {
		this.connection = connection;
	}

	/** The tables belong to a superuser, as those of our own server do. */
	static WalledDatabase ofSuperuser(EmbeddedPostgres server) throws Exception {
		return migrated(server.getPostgresDatabase().getConnection());
	}

	/**
	 * The tables belong to a user whom the walls bind, as those of a given server may.
	 */
	static WalledDatabase ofOrdinaryUser(EmbeddedPostgres server, String name, String rights) throws Exception {
		try (Connection admin = server.getPostgresDatabase().getConnection();
				Statement statement = admin.createStatement()) {
			for (String sql : ORDINARY.formatted(name, rights).split(";")) {
				statement.execute(sql);
			}
		}
		return migrated(server.getDatabase(name, name).getConnection());
	}

	private static WalledDatabase migrated(Connection connection) throws Exception {
		try {
			new Changelog(connection).up();
			connection.setAutoCommit(true);
			return new WalledDatabase(connection);
		}
		catch (Exception ex) {
			connection.rollback();
			connection.close();
			throw ex;
		}
	}

	/** Speaks as the facades do, for a tenant, from now on. */
	WalledDatabase as(String tenant) throws SQLException {
		execute("set role opsided_api");
		execute("set opsided.tenant = '" + tenant + "'");
		return this;
	}

	WalledDatabase asOwner() throws SQLException {
		execute("reset role");
		return this;
	}

	/** Returns the count of rows that were changed. */
	int execute(String sql) throws SQLException {
		try (Statement statement = this.connection.createStatement()) {
			statement.execute(sql);
			return statement.getUpdateCount();
		}
	}

	/** The first column. */
	List<String> texts(String query) throws SQLException {
		List<String> texts = new ArrayList<>();
		try (Statement statement = this.connection.createStatement(); ResultSet rows = statement.executeQuery(query)) {
			while (rows.next()) {
				texts.add(rows.getString(1));
			}
		}
		return texts;
	}

	long count(String table) throws SQLException {
		return Long.parseLong(texts("select count(*) from " + table).get(0));
	}

	@Override
	public void close() throws SQLException {
		this.connection.close();
	}

}
