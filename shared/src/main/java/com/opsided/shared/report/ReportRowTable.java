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
		if (!hasCompany(load)) {
			return 0;
		}
		// Planned as if the table were empty, the statement below takes minutes.
		this.jdbc.sql("analyze " + this.name).update();
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

	private boolean hasCompany(ReportLoad load) {
		return this.jdbc
			.sql("select exists (select 1 from report_newness where account = :account and kind = :kind "
					+ "and state = 'LIVE' and load_id <> :load)")
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
