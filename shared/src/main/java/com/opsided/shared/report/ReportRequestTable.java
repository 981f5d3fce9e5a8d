package com.opsided.shared.report;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The table {@code report_request}; the only class that names it. Each step of a report's
 * life is one UPDATE that names the state before: of two who do the same, one does it.
 */
public final class ReportRequestTable {

	private static final String COLUMNS = """
			r.account, r.request_id, r.run_id, r.feed, r.kind, r.report_type, r.window_from, r.window_to, r.marketplaces,
			r.options, r.state, r.attempts, r.tries, r.next_at, r.report_id, r.document_id, r.created_time, r.node,
			r.file_path, r.file_digest, r.load_id, r.detail""";

	private final JdbcClient jdbc;

	public ReportRequestTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Wants a report. The same wish of the same run again changes nothing.
	 * @param account the account
	 * @param run the run
	 * @param wish the report
	 * @param at when Amazon may be asked
	 */
	public void want(long account, long run, ReportWish wish, Instant at) {
		this.jdbc
			.sql("""
					insert into report_request (account, run_id, feed, kind, report_type, window_from, window_to, marketplaces,
					    options, next_at)
					values (:account, :run, :feed, :kind, :type, cast(:from as date), cast(:to as date),
					    cast(:marketplaces as text[]), cast(:options as text[]), :at)
					on conflict do nothing
					""")
			.param("account", account)
			.param("run", run)
			.param("feed", wish.feed())
			.param("kind", wish.kind().name())
			.param("type", wish.reportType())
			.param("from", wish.from())
			.param("to", wish.to())
			.param("marketplaces", wish.marketplaces().toArray(String[]::new))
			.param("options", wish.options().toArray(String[]::new))
			.param("at", time(at))
			.update();
	}

	/**
	 * Wants the failed reports of a run once more, with a new budget.
	 * @param account the account
	 * @param run the run
	 * @param at when Amazon may be asked
	 */
	public void wantFailed(long account, long run, Instant at) {
		this.jdbc.sql("""
				update report_request set state = 'WANTED', attempts = 0, tries = 0, next_at = :at, report_id = null,
				    document_id = null, created_time = null, node = null, file_path = null, file_digest = null,
				    load_id = null, ended_at = null
				where account = :account and run_id = :run and state = 'FAILED'
				""").param("account", account).param("run", run).param("at", time(at)).update();
	}

	/**
	 * Returns the reports of a run.
	 * @param account the account
	 * @param run the run
	 * @return the reports in the order in which they were wanted
	 */
	public List<WantedReport> of(long account, long run) {
		return this.jdbc
			.sql("select " + COLUMNS
					+ " from report_request r where account = :account and run_id = :run order by request_id")
			.param("account", account)
			.param("run", run)
			.query(ReportRequestTable::read)
			.list();
	}

	/**
	 * Takes reports that are due to be asked for or looked at. Nobody else gets them
	 * until the lease ends; whoever takes them writes when they are due again.
	 * @param now the time
	 * @param leaseEnd when they are due again if nothing is written
	 * @param most how many at most
	 * @return the reports, the longest due first
	 */
	public List<WantedReport> takeDue(Instant now, Instant leaseEnd, int most) {
		return this.jdbc.sql("""
				with due as (
				    select account, request_id, next_at as due_at from report_request
				    where state in ('WANTED', 'REQUESTED') and next_at <= :now
				    order by next_at limit :most for update skip locked),
				taken as (
				    update report_request r set next_at = :leaseEnd from due
				    where r.account = due.account and r.request_id = due.request_id
				    returning r.*, due.due_at)
				select %s from taken r order by r.due_at, r.request_id
				""".formatted(COLUMNS))
			.param("now", time(now))
			.param("leaseEnd", time(leaseEnd))
			.param("most", most)
			.query(ReportRequestTable::read)
			.list();
	}

	/**
	 * Amazon was asked to make the report.
	 * @param report the report, WANTED
	 * @param reportId Amazon's id of it
	 * @param nextAt when to look at it
	 */
	public void requested(WantedReport report, String reportId, Instant nextAt) {
		update(report, RequestState.WANTED, """
				state = 'REQUESTED', attempts = attempts + 1, tries = 0, report_id = :reportId, document_id = null,
				created_time = null, next_at = :nextAt""").param("reportId", reportId)
			.param("nextAt", time(nextAt))
			.update();
	}

	/**
	 * A call led nowhere, or Amazon still makes the report.
	 * @param report the report
	 * @param nextAt when to try again
	 * @param detail what went wrong, null if nothing did
	 */
	public void later(WantedReport report, Instant nextAt, @Nullable String detail) {
		update(report, report.state(), "tries = tries + 1, next_at = :nextAt, detail = coalesce(:detail, detail)")
			.param("nextAt", time(nextAt))
			.param("detail", detail)
			.update();
	}

	/**
	 * Amazon has made the report.
	 * @param report the report, REQUESTED
	 * @param documentId the id of its document
	 * @param createdTime when Amazon was asked for it
	 * @param at the time
	 */
	public void ready(WantedReport report, String documentId, Instant createdTime, Instant at) {
		update(report, RequestState.REQUESTED, """
				state = 'READY', tries = 0, document_id = :documentId, created_time = :createdTime, next_at = :at""")
			.param("documentId", documentId)
			.param("createdTime", time(createdTime))
			.param("at", time(at))
			.update();
	}

	/**
	 * There was no data for the report.
	 * @param report the report
	 * @param createdTime when Amazon was asked for it
	 */
	public void noData(WantedReport report, Instant createdTime) {
		update(report, report.state(), """
				state = 'NO_DATA', created_time = :createdTime, detail = null, ended_at = now()""")
			.param("createdTime", time(createdTime))
			.update();
	}

	/**
	 * Amazon could not make the report; it is asked again later.
	 * @param report the report, REQUESTED
	 * @param detail Amazon's explanation
	 * @param nextAt when to ask again
	 */
	public void coolDown(WantedReport report, String detail, Instant nextAt) {
		update(report, RequestState.REQUESTED,
				"""
						state = 'WANTED', tries = 0, report_id = null, document_id = null, created_time = null, next_at = :nextAt,
						detail = :detail""")
			.param("nextAt", time(nextAt))
			.param("detail", detail)
			.update();
	}

	/**
	 * Gives a report up.
	 * @param report the report
	 * @param detail why, in a sentence
	 */
	public void failed(WantedReport report, String detail) {
		update(report, report.state(), "state = 'FAILED', detail = :detail, ended_at = now()").param("detail", detail)
			.update();
	}

	/**
	 * The report's document is on this node's disk and its load is open.
	 * @param report the report, READY
	 * @param file where it is
	 */
	public void fetched(WantedReport report, WantedReport.FetchedFile file) {
		update(report, RequestState.READY, """
				state = 'FETCHED', tries = 0, node = :node, file_path = :path, file_digest = :digest, load_id = :load,
				detail = null""").param("node", file.node())
			.param("path", file.path())
			.param("digest", file.digest())
			.param("load", file.load())
			.update();
	}

	/**
	 * The document is not where it was: it is to be fetched again.
	 * @param report the report, FETCHED
	 * @param at the time
	 */
	public void missing(WantedReport report, Instant at) {
		update(report, RequestState.FETCHED, "state = 'READY', node = null, file_path = null, next_at = :at")
			.param("at", time(at))
			.update();
	}

	/**
	 * The report's rows count.
	 * @param report the report, FETCHED
	 */
	public void loaded(WantedReport report) {
		update(report, RequestState.FETCHED, "state = 'LOADED', node = null, file_path = null, ended_at = now()")
			.update();
	}

	/**
	 * Returns the days for which reports were had, be it that there was no data.
	 * @param account the account
	 * @param reportType Amazon's name of the report
	 * @return windows with the time when Amazon was asked, in any order; they may overlap
	 */
	public List<HeldWindow> held(long account, String reportType) {
		return this.jdbc.sql("""
				select window_from, window_to, created_time from report_request
				where account = :account and report_type = :type and state in ('LOADED', 'NO_DATA')
				and window_from is not null
				""")
			.param("account", account)
			.param("type", reportType)
			.query((row, n) -> new HeldWindow(row.getObject("window_from", LocalDate.class),
					row.getObject("window_to", LocalDate.class),
					row.getObject("created_time", OffsetDateTime.class).toInstant()))
			.list();
	}

	/**
	 * Tells whether a report of a kind was had, be it that there was no data.
	 * @param account the account
	 * @param kind the kind
	 * @return whether it was had once
	 */
	public boolean anyHad(long account, ReportKind kind) {
		return this.jdbc.sql("""
				select exists (select 1 from report_request
				    where account = :account and kind = :kind and state in ('LOADED', 'NO_DATA'))
				""").param("account", account).param("kind", kind.name()).query(Boolean.class).single();
	}

	/**
	 * Tells how fresh the feeds of an account are.
	 * @param account the account
	 * @return a line for each feed that was ever loaded, by its name
	 */
	public List<FeedFreshness> freshness(long account) {
		return this.jdbc.sql("""
				select feed, min(until) as until, min(as_of) as as_of, max(loaded_at) as loaded_at
				from (select feed, report_type, max(window_to) as until, max(created_time) as as_of,
				             max(ended_at) as loaded_at
				      from report_request where account = :account and state in ('LOADED', 'NO_DATA')
				      group by feed, report_type) newest
				group by feed order by feed
				""")
			.param("account", account)
			.query((row, n) -> new FeedFreshness(row.getString("feed"), row.getObject("until", LocalDate.class),
					row.getObject("as_of", OffsetDateTime.class).toInstant(),
					row.getObject("loaded_at", OffsetDateTime.class).toInstant()))
			.list();
	}

	/**
	 * Forgets the requests of an account.
	 * @param account the account
	 */
	public void deleteOf(long account) {
		this.jdbc.sql("delete from report_request where account = :account").param("account", account).update();
	}

	private JdbcClient.StatementSpec update(WantedReport report, RequestState from, String assignments) {
		return this.jdbc
			.sql("update report_request set " + assignments
					+ " where account = :account and request_id = :id and state = :from")
			.param("account", report.account())
			.param("id", report.id())
			.param("from", from.name());
	}

	private static WantedReport read(ResultSet row, int number) throws SQLException {
		ReportWish wish = new ReportWish(row.getString("feed"), ReportKind.valueOf(row.getString("kind")),
				row.getString("report_type"), row.getObject("window_from", LocalDate.class),
				row.getObject("window_to", LocalDate.class), texts(row.getArray("marketplaces")),
				texts(row.getArray("options")));
		return new WantedReport(row.getLong("account"), row.getLong("request_id"), row.getLong("run_id"), wish,
				RequestState.valueOf(row.getString("state")), row.getInt("attempts"), row.getInt("tries"),
				row.getObject("next_at", OffsetDateTime.class).toInstant(), made(row), file(row),
				row.getString("detail"));
	}

	private static WantedReport.@Nullable MadeReport made(ResultSet row) throws SQLException {
		String reportId = row.getString("report_id");
		OffsetDateTime created = row.getObject("created_time", OffsetDateTime.class);
		return (reportId != null) ? new WantedReport.MadeReport(reportId, row.getString("document_id"),
				(created != null) ? created.toInstant() : null) : null;
	}

	private static WantedReport.@Nullable FetchedFile file(ResultSet row) throws SQLException {
		String path = row.getString("file_path");
		return (path != null) ? new WantedReport.FetchedFile(row.getString("node"), path, row.getString("file_digest"),
				row.getInt("load_id")) : null;
	}

	private static List<String> texts(Array array) throws SQLException {
		return List.of((String[]) array.getArray());
	}

	private static OffsetDateTime time(Instant time) {
		return time.atOffset(ZoneOffset.UTC);
	}

}
