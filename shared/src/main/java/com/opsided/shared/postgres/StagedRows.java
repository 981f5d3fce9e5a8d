package com.opsided.shared.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Rows on their way into a small table: copied into a temporary table of its shape, from
 * where set-based statements take them over. The temporary table ends with the
 * connection's transaction, which must therefore be open.
 */
public final class StagedRows {

	private StagedRows() {
	}

	/**
	 * Copies rows into a temporary table.
	 * @param connection a connection in a transaction
	 * @param name the temporary table's name; if it is there, it is replaced
	 * @param table the table whose columns it has
	 * @param columns the columns, as the rows are encoded
	 * @param rows the rows
	 * @throws SQLException if PostgreSQL refuses a row or does not answer
	 */
	public static void copy(Connection connection, String name, String table, String columns, CopyRows rows)
			throws SQLException {
		try (Statement statement = connection.createStatement()) {
			statement.execute("drop table if exists pg_temp." + name);
			statement.execute("create temporary table %s on commit drop as select %s from %s with no data"
				.formatted(name, columns, table));
		}
		rows.copyInto(connection, name + " (" + columns + ")");
	}

	/**
	 * Executes a statement.
	 * @param connection the connection
	 * @param sql the statement; of our own constants and numbers only
	 * @return how many rows it changed
	 * @throws SQLException if PostgreSQL does not answer
	 */
	public static int execute(Connection connection, String sql) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			return statement.executeUpdate(sql);
		}
	}

}
