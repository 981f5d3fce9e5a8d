package com.opsided.shared.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

import com.opsided.shared.postgres.CopyRows;
import com.opsided.shared.report.ReportLoad;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The table {@code report_day}; the only class that names it. It keeps what one ledger
 * file holds of each date, so that a later file that repeats a date word for word need
 * not write it again.
 */
public final class ReportDayTable {

	private final JdbcClient jdbc;

	public ReportDayTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Keeps the dates of a file.
	 * @param connection the connection whose transaction they are written in
	 * @param load the file's load
	 * @param days its dates
	 * @throws SQLException if PostgreSQL does not take them
	 */
	public static void add(Connection connection, ReportLoad load, Collection<LedgerDay> days) throws SQLException {
		CopyRows rows = new CopyRows(64 * days.size());
		for (LedgerDay day : days) {
			rows.row(6).bigint(load.account()).integer(load.id()).date(day.date()).integer(day.rows());
			rows.bigint(day.hashLow()).bigint(day.hashHigh());
		}
		rows.copyInto(connection, "report_day (account, load_id, event_date, rows, hash_low, hash_high)");
	}

	/**
	 * Returns the dates of a file.
	 * @param load the file's load
	 * @return its dates, ascending
	 */
	public List<LedgerDay> of(ReportLoad load) {
		return this.jdbc.sql("""
				select event_date, rows, hash_low, hash_high from report_day
				where account = :account and load_id = :load order by event_date
				""")
			.param("account", load.account())
			.param("load", load.id())
			.query((row, n) -> new LedgerDay(row.getObject("event_date", LocalDate.class), row.getInt("rows"),
					row.getLong("hash_low"), row.getLong("hash_high")))
			.list();
	}

	public void deleteOf(ReportLoad load) {
		this.jdbc.sql("delete from report_day where account = :account and load_id = :load")
			.param("account", load.account())
			.param("load", load.id())
			.update();
	}

}
