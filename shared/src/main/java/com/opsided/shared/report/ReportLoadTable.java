package com.opsided.shared.report;

import java.sql.Array;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;

/** The table {@code report_load}; the only class that names it. */
public final class ReportLoadTable {

	private static final String COLUMNS = """
			account, load_id, kind, file_name, digest, modified_at, state, last_date, unwritten, rows_read, rows_loaded,
			rows_rejected, detail""";

	private final JdbcClient jdbc;

	public ReportLoadTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Opens the load of a file, or finds the one there is: the same content is loaded
	 * once. A load that failed is tried again from its beginning by
	 * {@link #retry(ReportLoad)}. A file that is given again under a later time or name
	 * takes these over, unless its rows are united with those of others already, for that
	 * rested on its time and name as they were ({@code detection.md} §2: loading a file
	 * again changes nothing).
	 * @param account the account it belongs to
	 * @param kind what it is
	 * @param fileName its name without folders
	 * @param digest SHA-256 of its content
	 * @param sizeBytes its size when unpacked
	 * @param modifiedAt when it was last changed
	 * @return the load
	 */
	public ReportLoad open(long account, ReportKind kind, String fileName, String digest, long sizeBytes,
			Instant modifiedAt) {
		this.jdbc.sql("""
				insert into report_load as l (account, load_id, kind, file_name, digest, size_bytes, modified_at)
				select :account, coalesce(max(load_id), 0) + 1, :kind, :fileName, :digest, :size, :modifiedAt
				from report_load where account = :account
				on conflict (account, kind, digest) where origin = 'FILE' do update set given_at = now(),
				    as_of = case when l.state = 'FAILED' then now() else l.as_of end,
				    file_name = case when l.state = 'LIVE' and not :snapshot then l.file_name
				        when (excluded.modified_at, excluded.file_name collate "C")
				        > (l.modified_at, l.file_name collate "C") then excluded.file_name else l.file_name end,
				    modified_at = case when l.state = 'LIVE' and not :snapshot then l.modified_at
				        else greatest(l.modified_at, excluded.modified_at) end
				""")
			.param("account", account)
			.param("kind", kind.name())
			.param("fileName", fileName)
			.param("digest", digest)
			.param("size", sizeBytes)
			.param("modifiedAt", modifiedAt.atOffset(ZoneOffset.UTC))
			.param("snapshot", kind.isSnapshot())
			.update();
		return one("origin = 'FILE' and kind = :kind and digest = :digest", account).param("kind", kind.name())
			.param("digest", digest)
			.query(ReportLoadTable::read)
			.single();
	}

	/**
	 * Opens the load of a report that Amazon was asked for, or finds the one there is.
	 * Unlike files, two reports of the same content are two loads: each speaks for the
	 * days of its own window ({@code detection.md} §2).
	 * @param report the report
	 * @param fileName a name for the person who looks where a row came from
	 * @param digest SHA-256 of its content
	 * @param sizeBytes its size when unpacked
	 * @return the load
	 */
	public ReportLoad open(RequestedReport report, String fileName, String digest, long sizeBytes) {
		this.jdbc
			.sql("""
					insert into report_load (account, load_id, kind, origin, file_name, digest, size_bytes, modified_at, as_of,
					    window_from, window_to, report_id)
					select :account, coalesce(max(load_id), 0) + 1, :kind, 'REPORT', :fileName, :digest, :size, :asOf, :asOf,
					    cast(:from as date), cast(:to as date), :report
					from report_load where account = :account
					on conflict (account, report_id) where origin = 'REPORT' do nothing
					""")
			.param("account", report.account())
			.param("kind", report.kind().name())
			.param("fileName", fileName)
			.param("digest", digest)
			.param("size", sizeBytes)
			.param("asOf", report.createdTime().atOffset(ZoneOffset.UTC))
			.param("from", report.from())
			.param("to", report.to())
			.param("report", report.reportId())
			.update();
		return one("origin = 'REPORT' and report_id = :report", report.account()).param("report", report.reportId())
			.query(ReportLoadTable::read)
			.single();
	}

	public ReportLoad get(long account, int id) {
		return one("load_id = :id", account).param("id", id).query(ReportLoadTable::read).single();
	}

	private JdbcClient.StatementSpec one(String condition, long account) {
		return this.jdbc.sql("select " + COLUMNS + " from report_load where account = :account and " + condition)
			.param("account", account);
	}

	/**
	 * Returns the loads of one state among some.
	 * @param account the account
	 * @param ids the loads to look among
	 * @param state the state
	 * @return the loads in the order of their numbers
	 */
	public List<ReportLoad> among(long account, Collection<Integer> ids, LoadState state) {
		return ids.isEmpty() ? List.of()
				: one("load_id in (:ids) and state = :state order by load_id", account).param("ids", ids)
					.param("state", state.name())
					.query(ReportLoadTable::read)
					.list();
	}

	/**
	 * Tells whether a report of a kind counts for the account.
	 * @param account the account
	 * @param kind the kind
	 * @return whether one was ever loaded, be it without rows
	 */
	public boolean anyLive(long account, ReportKind kind) {
		return one("kind = :kind and state = 'LIVE' limit 1", account).param("kind", kind.name())
			.query(ReportLoadTable::read)
			.optional()
			.isPresent();
	}

	/**
	 * Returns the newest snapshot of a kind ({@code detection.md} §2: the newest speaks).
	 * @param account the account
	 * @param kind a kind whose files are snapshots
	 * @return the load, or nothing if none counts
	 */
	public Optional<ReportLoad> newest(long account, ReportKind kind) {
		return one("kind = :kind and state = 'LIVE' order by modified_at desc, file_name collate \"C\" desc limit 1",
				account)
			.param("kind", kind.name())
			.query(ReportLoadTable::read)
			.optional();
	}

	/**
	 * Returns the file of a kind that was given last.
	 * @param account the account
	 * @param kind the kind
	 * @return the load, or nothing if none counts
	 */
	public Optional<ReportLoad> lastGiven(long account, ReportKind kind) {
		return one("kind = :kind and state = 'LIVE' order by given_at desc, load_id desc limit 1", account)
			.param("kind", kind.name())
			.query(ReportLoadTable::read)
			.optional();
	}

	/**
	 * Selects the loads of a kind that count, of all accounts.
	 * @param kind the kind
	 * @return a query of (account, load_id, modified_at); of a kind whose files are
	 * snapshots only the newest of each account
	 */
	public static String live(ReportKind kind) {
		if (!kind.isSnapshot()) {
			return "select account, load_id, modified_at from report_load where state = 'LIVE' and kind = '%s'"
				.formatted(kind.name());
		}
		return """
				select distinct on (account) account, load_id, modified_at from report_load
				where state = 'LIVE' and kind = '%s' order by account, modified_at desc, file_name collate "C" desc"""
			.formatted(kind.name());
	}

	/**
	 * Tells how fresh an account's data is.
	 * @param account the account
	 * @return for each kind of which anything counts, its latest date and when it was
	 * loaded last
	 */
	public List<KindFreshness> freshness(long account) {
		return this.jdbc.sql("""
				select kind, max(last_date) as last_date, max(ended_at) as loaded_at from report_load
				where account = :account and state = 'LIVE' group by kind order by kind
				""")
			.param("account", account)
			.query((row, n) -> new KindFreshness(ReportKind.valueOf(row.getString("kind")),
					row.getObject("last_date", LocalDate.class),
					row.getObject("loaded_at", OffsetDateTime.class).toInstant()))
			.list();
	}

	/**
	 * Returns the loads of a kind that count, newest first.
	 * @param account the account
	 * @param kind the kind
	 * @return their numbers
	 */
	public List<Integer> newestFirst(long account, ReportKind kind) {
		return this.jdbc.sql("""
				select load_id from report_newness where account = :account and kind = :kind and state = 'LIVE'
				order by place
				""").param("account", account).param("kind", kind.name()).query(Integer.class).list();
	}

	/**
	 * Describes the files that count, so that a change of any of them can be seen.
	 * @param account the account
	 * @return a text that is equal if and only if the same files count, under the same
	 * names and times
	 */
	public String fingerprint(long account) {
		return this.jdbc
			.sql("""
					select coalesce(string_agg(concat_ws(' ', load_id, kind, digest, modified_at, file_name), E'\n' order by load_id), '')
					    || ' ' || coalesce((select load_id::text from report_load
					        where account = :account and state = 'LIVE' and kind = 'SOURCING_COSTS'
					        order by given_at desc, load_id desc limit 1), '')
					from report_load where account = :account and state = 'LIVE'
					""")
			.param("account", account)
			.query(String.class)
			.single();
	}

	/**
	 * Keeps the dates that need not be written, before the first chunk is.
	 * @param load the load
	 * @param unwritten the dates
	 */
	public void plan(ReportLoad load, Collection<LocalDate> unwritten) {
		update(load, "unwritten = cast(:dates as date[])")
			.param("dates", unwritten.stream().map(LocalDate::toString).toArray(String[]::new))
			.update();
	}

	/**
	 * Forgets all loads of an account, with their chunks, dates and refused rows.
	 * @param account the account
	 */
	public void deleteOf(long account) {
		this.jdbc.sql("delete from report_load where account = :account").param("account", account).update();
	}

	/**
	 * Returns all loads of an account.
	 * @param account the account
	 * @return the loads in the order of their numbers
	 */
	public List<ReportLoad> all(long account) {
		return one("true order by load_id", account).query(ReportLoadTable::read).list();
	}

	/**
	 * Ends the copying of a load.
	 * @param load the load
	 * @param read rows read
	 * @param loaded rows loaded
	 * @param rejected rows refused
	 * @param lastDate the latest date seen
	 */
	public void copied(ReportLoad load, long read, long loaded, long rejected, @Nullable LocalDate lastDate) {
		update(load, """
				state = 'COPIED', rows_read = :read, rows_loaded = :loaded, rows_rejected = :rejected,
				last_date = :lastDate""").param("read", read)
			.param("loaded", loaded)
			.param("rejected", rejected)
			.param("lastDate", lastDate)
			.update();
	}

	/**
	 * Makes a copied load count.
	 * @param load the load
	 * @throws IllegalStateException if it is not copied: another worker was faster
	 */
	public void live(ReportLoad load) {
		int rows = this.jdbc.sql("""
				update report_load set state = 'LIVE', ended_at = now()
				where account = :account and load_id = :id and state = 'COPIED'
				""").param("account", load.account()).param("id", load.id()).update();
		if (rows != 1) {
			throw new IllegalStateException(load.fileName() + " is not waiting to be published");
		}
	}

	/**
	 * Gives a load up.
	 * @param load the load
	 * @param detail why, in a sentence
	 */
	public void failed(ReportLoad load, String detail) {
		update(load, "state = 'FAILED', detail = :detail, ended_at = now()").param("detail", detail).update();
	}

	/**
	 * Opens a load that had failed once more.
	 * @param load the load
	 */
	public void retry(ReportLoad load) {
		update(load, """
				state = 'COPYING', detail = null, ended_at = null, rows_read = 0, rows_loaded = 0, rows_rejected = 0,
				unwritten = '{}'""").update();
	}

	private JdbcClient.StatementSpec update(ReportLoad load, String assignments) {
		return this.jdbc.sql("update report_load set " + assignments + " where account = :account and load_id = :id")
			.param("account", load.account())
			.param("id", load.id());
	}

	private static ReportLoad read(ResultSet row, int number) throws SQLException {
		return new ReportLoad(row.getLong("account"), row.getInt("load_id"), ReportKind.valueOf(row.getString("kind")),
				row.getString("file_name"), row.getString("digest"),
				row.getObject("modified_at", OffsetDateTime.class).toInstant(),
				LoadState.valueOf(row.getString("state")), row.getObject("last_date", LocalDate.class),
				dates(row.getArray("unwritten")), row.getLong("rows_read"), row.getLong("rows_loaded"),
				row.getLong("rows_rejected"), row.getString("detail"));
	}

	private static List<LocalDate> dates(Array array) throws SQLException {
		return Stream.of((Date[]) array.getArray()).map(Date::toLocalDate).toList();
	}

}
