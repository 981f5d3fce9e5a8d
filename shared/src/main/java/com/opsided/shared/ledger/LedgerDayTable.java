package com.opsided.shared.ledger;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.opsided.shared.report.ReportLoad;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The table {@code ledger_day}; the only class that names it. A ledger row is live if and
 * only if its load owns its date here.
 */
public final class LedgerDayTable {

	/** The table's name. */
	public static final String NAME = "ledger_day";

	private final JdbcClient jdbc;

	public LedgerDayTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Returns the dates that one file alone owns, as that file holds them.
	 * @param account the account
	 * @return the content of each such date
	 */
	public Map<LocalDate, LedgerDay> ownedByOne(long account) {
		Map<LocalDate, LedgerDay> days = new HashMap<>();
		this.jdbc.sql("""
				select r.event_date, r.rows, r.hash_low, r.hash_high
				from (select event_date, min(load_id) as load_id from ledger_day where account = :account
				      group by event_date having count(*) = 1) d
				join report_day r on r.account = :account and r.load_id = d.load_id and r.event_date = d.event_date
				""").param("account", account).query((row) -> {
			LocalDate date = row.getObject("event_date", LocalDate.class);
			days.put(date, new LedgerDay(date, row.getInt("rows"), row.getLong("hash_low"), row.getLong("hash_high")));
		});
		return days;
	}

	/**
	 * Makes a load an owner of every date it wrote rows of.
	 * @param load a load that is copied
	 */
	public void own(ReportLoad load) {
		this.jdbc.sql("""
				insert into ledger_day (account, event_date, load_id, ranked_as)
				select account, event_date, load_id, load_id from report_day
				where account = :account and load_id = :load and event_date <> all (cast(:unwritten as date[]))
				""")
			.param("account", load.account())
			.param("load", load.id())
			.param("unwritten", texts(load.unwritten()))
			.update();
	}

	/**
	 * Lets rows that a load repeats word for word rank as that load's, where it is newer
	 * than the one they rank as.
	 * @param load a load with unwritten dates
	 */
	public void rankUnwritten(ReportLoad load) {
		this.jdbc.sql("""
				update ledger_day d set ranked_as = mine.load_id from report_newness mine, report_newness theirs
				where d.account = :account and d.event_date = any (cast(:unwritten as date[]))
				and mine.account = d.account and mine.load_id = :load
				and theirs.account = d.account and theirs.load_id = d.ranked_as and mine.place < theirs.place
				""")
			.param("account", load.account())
			.param("load", load.id())
			.param("unwritten", texts(load.unwritten()))
			.update();
	}

	/**
	 * Returns the dates of a load that other loads own rows of, too.
	 * @param load a load that owns dates
	 * @return the dates, ascending
	 */
	public List<LocalDate> contested(ReportLoad load) {
		return this.jdbc.sql("""
				select event_date from ledger_day mine where account = :account and load_id = :load
				and exists (select 1 from ledger_day other where other.account = mine.account
				    and other.event_date = mine.event_date and other.load_id <> mine.load_id)
				order by event_date
				""").param("account", load.account()).param("load", load.id()).query(LocalDate.class).list();
	}

	/**
	 * Takes dates from the loads that have no row left on them.
	 * @param account the account
	 * @param dates the dates to look at
	 */
	public void dropRowless(long account, List<LocalDate> dates) {
		this.jdbc.sql("""
				delete from ledger_day d where account = :account and event_date = any (cast(:dates as date[]))
				and not exists (select 1 from ledger_row r where r.account = d.account and r.load_id = d.load_id
				    and r.event_date = d.event_date)
				""").param("account", account).param("dates", texts(dates)).update();
	}

	public void deleteOf(long account) {
		this.jdbc.sql("delete from ledger_day where account = :account").param("account", account).update();
	}

	static String[] texts(List<LocalDate> dates) {
		return dates.stream().map(LocalDate::toString).toArray(String[]::new);
	}

}
