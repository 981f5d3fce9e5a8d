package com.opsided.shared.report;

import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A table that holds the rows of one kind of report under the file and the line they came
 * from: {@code account, load_id, line, digest} and then the report's own columns. The
 * digest stands for the row's identity ({@code detection.md} §2).
 */
public final class ReportRowTable {

	private static final String KEY = "account, load_id, line, digest";

	/** How many columns stand before the report's own. */
	public static final int KEY_COLUMNS = 4;

	private final String name;

	private final JdbcClient jdbc;

	/**
	 * Creates the owner of a table.
	 * @param name the table's name; one of our own, never input
	 * @param jdbc where it is
	 */
	public ReportRowTable(String name, JdbcClient jdbc) {
		this.name = name;
		this.jdbc = jdbc;
	}

	/**
	 * Returns the table and its columns for COPY.
	 * @param columns the report's own columns
	 * @return the target
	 */
	public String copyTarget(List<String> columns) {
		return this.name + " (" + KEY + ", " + String.join(", ", columns) + ")";
	}

	/**
	 * Unites the rows of a load with those that are live: of each identity and occurrence
	 * the row of the newest load stays, so that an identity counts as often as in the one
	 * file that has it most often ({@code detection.md} §2).
	 * @param load the load that joins
	 * @return how many rows went
	 */
	public int unite(ReportLoad load) {
		if (!othersAreLive(load)) {
			return 0;
		}
		// Nobody has counted the rows yet; without that, PostgreSQL would choose a plan
		// for a few.
		this.jdbc.sql("analyze report_load, " + this.name).update();
		return this.jdbc.sql("""
				delete from %s r using (
				    select load_id, line, row_number() over (partition by digest, occurrence order by place) as seat
				    from (
				        select r.load_id, r.line, r.digest, n.place, row_number() over (
				            partition by r.load_id = :load, r.digest order by n.place, r.line) as occurrence
				        from %1$s r
				        join report_newness n on n.account = r.account and n.load_id = r.load_id
				        where r.account = :account and (r.load_id = :load or n.state = 'LIVE')
				        and r.digest in (select digest from %1$s where account = :account and load_id = :load)
				    ) counted
				) seated
				where r.account = :account and r.load_id = seated.load_id and r.line = seated.line and seated.seat > 1
				""".formatted(this.name)).param("account", load.account()).param("load", load.id()).update();
	}

	/**
	 * Lets requested reports have their days ({@code detection.md} §2): the load gives up
	 * its rows of days that a newer requested report speaks for; and if it is a requested
	 * report itself, what was handed in or asked for before it goes from the days of its
	 * window. What was handed in later stays, to be united.
	 * @param load the load that joins
	 * @param dateColumn the column of a row's day; one of our own, never input
	 * @return how many rows went
	 */
	public int replaceDays(ReportLoad load, String dateColumn) {
		int outdated = this.jdbc.sql("""
				delete from %s r using report_newness mine, report_newness newer
				where r.account = :account and r.load_id = :load
				and mine.account = r.account and mine.load_id = r.load_id
				and newer.account = r.account and newer.kind = mine.kind and newer.state = 'LIVE'
				and newer.as_of > mine.as_of and r.%s between newer.window_from and newer.window_to
				""".formatted(this.name, dateColumn))
			.param("account", load.account())
			.param("load", load.id())
			.update();
		return outdated + this.jdbc.sql("""
				delete from %s r using report_newness mine, report_newness older
				where r.account = :account and r.load_id = older.load_id and r.load_id <> :load
				and mine.account = r.account and mine.load_id = :load
				and older.account = r.account and older.kind = mine.kind and older.state = 'LIVE'
				and older.as_of < mine.as_of and r.%s between mine.window_from and mine.window_to
				""".formatted(this.name, dateColumn))
			.param("account", load.account())
			.param("load", load.id())
			.update();
	}

	private boolean othersAreLive(ReportLoad load) {
		return this.jdbc.sql("""
				select exists (select 1 from report_newness
				    where account = :account and kind = :kind and state = 'LIVE' and load_id <> :load)
				""")
			.param("account", load.account())
			.param("kind", load.kind().name())
			.param("load", load.id())
			.query(Boolean.class)
			.single();
	}

	/**
	 * Deletes the rows of a load.
	 * @param load a load that does not count
	 */
	public void deleteOf(ReportLoad load) {
		this.jdbc.sql("delete from " + this.name + " where account = :account and load_id = :load")
			.param("account", load.account())
			.param("load", load.id())
			.update();
	}

}
