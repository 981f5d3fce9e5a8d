package com.opsided.shared.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

import javax.sql.DataSource;

/**
 * What PostgreSQL knows of the sizes of tables. Its own daemon looks at them once a
 * minute; a query that follows a load at once would be planned as if the tables were
 * empty, and then take minutes instead of a second.
 */
public final class Statistics {

	private Statistics() {
	}

	/**
	 * Takes a sample of tables, each on its own: a fraction of a second, whatever their
	 * size. Only what is committed is seen.
	 * @param dataSource where a connection outside of every transaction is taken from
	 * @param tables tables, each with or without a list of columns
	 * @throws SQLException if PostgreSQL does not answer
	 */
	public static void refresh(DataSource dataSource, String... tables) throws SQLException {
		try (Connection connection = dataSource.getConnection(); Statement statement = connection.createStatement()) {
			for (String table : tables) {
				statement.execute("analyze " + table);
			}
		}
	}

}
