package com.opsided.shared.report;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

import com.opsided.shared.postgres.CopyRows;

import org.springframework.jdbc.core.simple.JdbcClient;

/** The table {@code rejected_row}; the only class that names it. */
public final class RejectedRowTable {

	private final JdbcClient jdbc;

	public RejectedRowTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Keeps refused rows, in the connection's transaction.
	 * @param connection the connection
	 * @param load the load they belong to
	 * @param rows the rows
	 * @throws SQLException if PostgreSQL does not take them
	 */
	public void add(Connection connection, ReportLoad load, List<RejectedRow> rows) throws SQLException {
		CopyRows copy = new CopyRows(256 * rows.size());
		for (RejectedRow row : rows) {
			copy.row(6).bigint(load.account()).integer(load.id()).integer(row.line());
			copy.text(row.column()).text(row.reason()).text(row.raw());
		}
		copy.copyInto(connection, "rejected_row (account, load_id, line, column_name, reason, raw)");
	}

	/**
	 * Returns refused rows in the order of the file.
	 * @param load the load
	 * @param limit how many at most
	 * @return the rows
	 */
	public List<RejectedRow> of(ReportLoad load, int limit) {
		return after(load.account(), load.id(), 0, limit);
	}

	/**
	 * Returns refused rows that come after a line.
	 * @param account the account
	 * @param load the number of the load
	 * @param line the line, 0 to begin
	 * @param limit how many at most
	 * @return the rows in the order of the file
	 */
	public List<RejectedRow> after(long account, int load, int line, int limit) {
		return this.jdbc.sql("""
				select line, column_name, reason, raw from rejected_row
				where account = :account and load_id = :load and line > :line order by line limit :limit
				""")
			.param("account", account)
			.param("load", load)
			.param("line", line)
			.param("limit", limit)
			.query((row, n) -> new RejectedRow(row.getInt("line"), row.getString("column_name"),
					row.getString("reason"), row.getString("raw")))
			.list();
	}

	public void deleteOf(ReportLoad load) {
		this.jdbc.sql("delete from rejected_row where account = :account and load_id = :load")
			.param("account", load.account())
			.param("load", load.id())
			.update();
	}

}
