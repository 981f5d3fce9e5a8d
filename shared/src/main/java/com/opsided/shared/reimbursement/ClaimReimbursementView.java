package com.opsided.shared.reimbursement;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

import com.opsided.shared.claim.Claim;
import com.opsided.shared.money.Money;
import com.opsided.shared.report.ReportKind;
import com.opsided.shared.report.ReportLoadTable;

import org.springframework.jdbc.core.simple.JdbcClient;

/** The reimbursements beside the claims they answer. */
public final class ClaimReimbursementView {

	private static final int MOST = 100;

	private static final String LINES = """
			with wanted as (
			    select * from unnest(cast(:accounts as bigint[]), cast(:losses as uuid[]), cast(:fnskus as text[]),
			        cast(:cases as text[]), cast(:events as date[])) as w(account, loss, fnsku, case_id, event_date)),
			line as materialized (
			    select r.account, r.fnsku, r.approval_date, r.reimbursement_id, r.case_id, r.reason, r.currency,
			           r.amount_total, coalesce(r.quantity_total, 0) as units, r.original_reimbursement_id, r.load_id, r.line
			    from %s r join (%s) live using (account, load_id)
			    where r.account = any (:accounts) and r.fnsku = any (:fnskus)),
			answer as (
			    select w.account, w.loss, l.fnsku, l.load_id, l.line, l.reimbursement_id from wanted w
			    join line l on l.account = w.account and l.fnsku = w.fnsku
			    where case when w.case_id <> '' then l.case_id = w.case_id
			        else l.case_id = '' and l.approval_date >= w.event_date end),
			reversed as (
			    select a.account, a.loss, l.load_id, l.line from answer a
			    join line l on l.account = a.account and l.fnsku = a.fnsku
			        and l.original_reimbursement_id = a.reimbursement_id
			    where a.reimbursement_id <> ''),
			told as (
			    select account, loss, load_id, line from answer union select account, loss, load_id, line from reversed)
			select * from (
			    select t.loss, l.*, row_number() over (partition by t.account, t.loss
			        order by l.approval_date desc, l.reimbursement_id desc, l.load_id, l.line) as place
			    from told t join line l using (account, load_id, line)) newest
			where place <= :most order by loss, place"""
		.formatted(ReimbursementTable.NAME, ReportLoadTable.live(ReportKind.REIMBURSEMENTS));

	private final JdbcClient jdbc;

	public ClaimReimbursementView(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Finds what was paid for claims, and taken back: the lines under the claim's case
	 * and product. Of a claim without a case of which units were paid, the lines of its
	 * product since the event that are under no case: which of these pay for which loss,
	 * only the FIFO tells.
	 * @param claims the claims
	 * @return the newest hundred lines of each claim, newest first, by the claim's id;
	 * claims without are missing
	 */
	public Map<UUID, List<ClaimReimbursement>> of(Collection<Claim> claims) {
		List<Claim> answered = claims.stream().filter(ClaimReimbursementView::isAnswered).toList();
		Map<UUID, List<ClaimReimbursement>> lines = new HashMap<>();
		if (answered.isEmpty()) {
			return lines;
		}
		this.jdbc.sql(LINES)
			.param("accounts", each(answered, Claim::account).toArray(Long[]::new))
			.param("losses", each(answered, Claim::id).toArray(UUID[]::new))
			.param("fnskus", each(answered, (claim) -> claim.subject().fnsku()).toArray(String[]::new))
			.param("cases", each(answered, ClaimReimbursementView::caseOf).toArray(String[]::new))
			.param("events", each(answered, (claim) -> Date.valueOf(claim.subject().eventDate())).toArray(Date[]::new))
			.param("most", MOST)
			.query((row) -> {
				lines.computeIfAbsent(row.getObject("loss", UUID.class), (id) -> new ArrayList<>()).add(read(row));
			});
		return lines;
	}

	private static boolean isAnswered(Claim claim) {
		return claim.caseId() != null || claim.paidUnits() > 0;
	}

	private static String caseOf(Claim claim) {
		return (claim.caseId() != null) ? claim.caseId() : "";
	}

	private static <T> List<T> each(List<Claim> claims, Function<Claim, T> part) {
		return claims.stream().map(part).toList();
	}

	private static ClaimReimbursement read(ResultSet row) throws SQLException {
		return new ClaimReimbursement(row.getString("reimbursement_id"),
				row.getObject("approval_date", LocalDate.class), row.getString("reason"), row.getString("case_id"),
				row.getInt("units"), Money.ofReported(row.getBigDecimal("amount_total"), row.getString("currency")),
				row.getString("original_reimbursement_id"));
	}

}
