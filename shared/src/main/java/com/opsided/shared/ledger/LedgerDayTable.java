package com.opsided.shared.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import com.opsided.shared.report.ReportLoad;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The table {@code ledger_day}; the only class that names it. A ledger row is live if and
 * only if its load owns its date here.
 */
public final class LedgerDayTable {

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
	 * Returns the dates of a load that a newer requested report speaks for
	 * ({@code detection.md} §2): what the load says of them does not count.
	 * @param load a load that is copied
	 * @return the dates, ascending
	 */
	public List<LocalDate> outdated(ReportLoad load) {
		return this.jdbc.sql("""
				select d.event_date from report_day d
				join report_newness mine on mine.account = d.account and mine.load_id = d.load_id
				where d.account = :account and d.load_id = :load
				and exists (select 1 from report_newness newer where newer.account = d.account
				    and newer.kind = mine.kind and newer.state = 'LIVE' and newer.as_of > mine.as_of
				    and d.event_date between newer.window_from and newer.window_to)
				order by d.event_date
				""").param("account", load.account()).param("load", load.id()).query(LocalDate.class).list();
	}

	/**
	 * Makes a load an owner of every date it wrote rows of.
	 * @param load a load that is copied
	 * @param outdated dates whose rows do not count
	 */
	public void own(ReportLoad load, List<LocalDate> outdated) {
		this.jdbc.sql("""
				insert into ledger_day (account, event_date, load_id, ranked_as)
				select account, event_date, load_id, load_id from report_day
				where account = :account and load_id = :load and event_date <> all (cast(:unwritten as date[]))
				and event_date <> all (cast(:outdated as date[]))
				""")
			.param("account", load.account())
			.param("load", load.id())
			.param("unwritten", texts(load.unwritten()))
			.param("outdated", texts(outdated))
			.update();
	}

	/**
	 * Takes the dates of a requested report's window from what was handed in or asked for
	 * before it, also dates of which it has no row. Dates that it repeats word for word
	 * stay, as its own. Files have no window and take nothing.
	 * @param load the load
	 * @return the dates that each load lost
	 */
	public Map<Integer, List<LocalDate>> takeWindow(ReportLoad load) {
		Map<Integer, List<LocalDate>> lost = new TreeMap<>();
		this.jdbc.sql("""
				delete from ledger_day d using report_newness mine, report_newness theirs
				where d.account = :account and d.load_id <> :load and mine.account = d.account and mine.load_id = :load
				and d.event_date between mine.window_from and mine.window_to
				and d.event_date <> all (cast(:unwritten as date[]))
				and theirs.account = d.account and theirs.load_id = d.ranked_as and theirs.as_of < mine.as_of
				returning d.load_id, d.event_date
				""")
			.param("account", load.account())
			.param("load", load.id())
			.param("unwritten", texts(load.unwritten()))
			.query((row) -> {
				lost.computeIfAbsent(row.getInt("load_id"), (key) -> new ArrayList<>())
					.add(row.getObject("event_date", LocalDate.class));
			});
		return lost;
	}

	/**
	 * Lets rows that a load repeats word for word rank as that load's, where it is newer
	 * than the one they rank as, or a requested report in place of what came before it.
	 * @param load a load with unwritten dates
	 * @param outdated dates whose rows do not count
	 */
	public void rankUnwritten(ReportLoad load, List<LocalDate> outdated) {
		this.jdbc.sql("""
				update ledger_day d set ranked_as = mine.load_id from report_newness mine, report_newness theirs
				where d.account = :account and d.event_date = any (cast(:unwritten as date[]))
				and d.event_date <> all (cast(:outdated as date[]))
				and mine.account = d.account and mine.load_id = :load
				and theirs.account = d.account and theirs.load_id = d.ranked_as
				and (mine.place < theirs.place or (mine.as_of > theirs.as_of
				    and d.event_date between mine.window_from and mine.window_to))
				""")
			.param("account", load.account())
			.param("load", load.id())
			.param("unwritten", texts(load.unwritten()))
			.param("outdated", texts(outdated))
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

	/**
	 * Returns the owners of all dates.
	 * @param account the account
	 * @return who owns what
	 */
	public LiveDays live(long account) {
		LiveDays live = new LiveDays();
		this.jdbc.sql("""
				select d.event_date, d.load_id, n.place from ledger_day d
				join report_newness n on n.account = d.account and n.load_id = d.ranked_as where d.account = :account
				""").param("account", account).query((row) -> {
			live.add(row.getObject("event_date", LocalDate.class), row.getInt("load_id"), row.getInt("place"));
		});
		return live;
	}

	public void deleteOf(long account) {
		this.jdbc.sql("delete from ledger_day where account = :account").param("account", account).update();
	}

	static String[] texts(List<LocalDate> dates) {
		return dates.stream().map(LocalDate::toString).toArray(String[]::new);
	}

}
