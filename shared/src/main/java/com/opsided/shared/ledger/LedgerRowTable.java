package com.opsided.shared.ledger;

import java.time.LocalDate;
import java.util.List;

import com.opsided.shared.report.ReportLoad;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The table {@code ledger_row}; the only class that names it. Rows stand under the file
 * and the line they came from; they are appended and deleted, never changed.
 */
public final class LedgerRowTable {

	/** The table's name. */
	public static final String NAME = "ledger_row";

	/** The table and its columns in the order in which rows are encoded. */
	public static final String COPY_TARGET = """
			ledger_row (account, load_id, line, event_date, event_time, product_id, attribute_id, quantity, reconciled,
			unreconciled, reference_id)""";

	/** How many columns an encoded row has. */
	public static final int COLUMNS = 11;

	private final JdbcClient jdbc;

	public LedgerRowTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Unites the rows of dates that several loads own ({@code detection.md} §2): of each
	 * identity and occurrence the row of the newest load stays, the others go. An
	 * identity then counts as often as in the one file that has it most often.
	 *
	 * <p>
	 * Occurrences are counted within the load that joins and, on the other side, over the
	 * rows that were live before, newest load first. Rows already united have one row an
	 * occurrence, so uniting file by file leads to the same rows in any order.
	 * @param load the load that joins
	 * @param dates the contested dates
	 * @return how many rows went
	 */
	public int unite(ReportLoad load, List<LocalDate> dates) {
		// Nobody has counted the rows yet; without that, PostgreSQL would choose a plan
		// for a few.
		this.jdbc.sql("analyze report_load, ledger_day, product, ledger_attribute, ledger_row").update();
		return this.jdbc
			.sql("""
					delete from ledger_row r using (
					    select load_id, line, row_number() over (
					        partition by event_date, fnsku, reference_id, quantity, event_type, fulfillment_center, disposition,
					                     reason, country, msku, asin, occurrence order by place) as seat
					    from (
					        select r.load_id, r.line, n.place, r.event_date, p.fnsku, r.reference_id, r.quantity, a.event_type,
					               a.fulfillment_center, a.disposition, a.reason, a.country, p.msku, p.asin,
					               row_number() over (
					                   partition by r.load_id = :load, r.event_date, p.fnsku, r.reference_id, r.quantity,
					                                a.event_type, a.fulfillment_center, a.disposition, a.reason, a.country, p.msku,
					                                p.asin
					                   order by n.place, r.line) as occurrence
					        from ledger_row r
					        join ledger_day d on d.account = r.account and d.event_date = r.event_date and d.load_id = r.load_id
					        join report_newness n on n.account = d.account and n.load_id = d.ranked_as
					        join product p on p.account = r.account and p.product_id = r.product_id
					        join ledger_attribute a on a.account = r.account and a.attribute_id = r.attribute_id
					        where r.account = :account and r.event_date = any (cast(:dates as date[]))
					    ) counted
					) seated
					where r.account = :account and r.load_id = seated.load_id and r.line = seated.line and seated.seat > 1
					""")
			.param("account", load.account())
			.param("load", load.id())
			.param("dates", LedgerDayTable.texts(dates))
			.update();
	}

	/**
	 * Deletes the rows of a load on some dates.
	 * @param account the account
	 * @param load the load's number
	 * @param dates dates that the load does not own
	 */
	public void deleteOn(long account, int load, List<LocalDate> dates) {
		this.jdbc.sql("""
				delete from ledger_row
				where account = :account and load_id = :load and event_date = any (cast(:dates as date[]))
				""").param("account", account).param("load", load).param("dates", LedgerDayTable.texts(dates)).update();
	}

	/**
	 * Deletes the rows of a load.
	 * @param load a load that does not count
	 */
	public void deleteOf(ReportLoad load) {
		this.jdbc.sql("delete from ledger_row where account = :account and load_id = :load")
			.param("account", load.account())
			.param("load", load.id())
			.update();
	}

}
