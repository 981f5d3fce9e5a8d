package com.opsided.shared.claim;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The table {@code claim}, for reconciliation: brings all claims of an account up to date
 * with a detection, statement by statement, in PostgreSQL's memory. The same again
 * changes nothing.
 * <p>
 * While a claim is not filed, it follows its discrepancy: its units and amount, ready
 * while the window is open and the value known, expired when the window has passed,
 * withdrawn when the units were found or the owner's rules speak against it, paid when
 * Amazon paid without being asked. What reconciliation withdrew or saw paid comes back if
 * that is taken back. Once filed, only payments move it: those under its case, else the
 * units that the FIFO gave to its loss since ({@code detection.md} §3). The FIFO knows no
 * cases: units that were paid under the case of one claim while the FIFO gave them to
 * others of the same product and type are taken from these again, the oldest first. What
 * a person withdrew stays withdrawn.
 */
public final class ClaimSettlementTable {

	private static final String FOUND = """
			found as (
			    select *, msku = any (:ignored) or fnsku = any (:ignored) as ignored,
			           claimable_amount is null or claimable_amount >= :minimum as worth
			    from assessed_discrepancy
			    where account = :account and detection_id = :detection and standing = 'CLAIM'
			      and number > :after and number <= :upTo and assessed_number > :after and assessed_number <= :upTo)""";

	/** What the FIFO gave to each claim's loss, and what of it is another claim's. */
	private static final String CREDITED = """
			credit as (
			    select c.state as former, c.version, c.units as asked, c.filed_at is not null as filed, c.case_units,
			           c.changed_by <> 'reconciliation' as by_hand, c.paid_units as known,
			           c.reimbursed_before as before, f.*,
			           greatest(0, f.units_reimbursed
			               - case when c.filed_at is null then c.reimbursed_at_open else c.reimbursed_before end) as fifo,
			           case when c.case_units is null then 0
			               else least(c.case_units, greatest(0, f.claimable_units - c.units + c.case_units)) end as elsewhere
			    from found f join claim c on c.account = f.account and c.loss = f.loss
			    where c.state <> 'WITHDRAWN' or c.filed_at is null and c.changed_by = 'reconciliation'),
			shared as (
			    select *, sum(elsewhere) over (partition by fnsku, type) as moved,
			           coalesce(sum(case when case_units is null then fifo else 0 end) over (partition by fnsku, type
			               order by event_date, number rows between unbounded preceding and 1 preceding), 0) as earlier
			    from credit),
			own as (
			    select *, case when case_units is null then greatest(0, least(fifo, moved - earlier)) else 0 end as back from shared),
			paid as (
			    select *, fifo - back as mine, least(claimable_units + back, coalesce(amazon_unreconciled, units)) as remains
			    from own)""";

	private static final String NEXT = """
			next as (
			    select *,
			        case when not filed and remains = 0 and mine > 0 then mine
			            when not filed then 0
			            when by_hand and known > least(asked, coalesce(case_units, mine)) then known
			            else least(asked, coalesce(case_units, mine)) end::int as now_paid,
			        case when filed then null
			            when remains = 0 and mine > 0 then case when units_open <= back then 'PAID' else 'PARTIALLY_PAID' end
			            when former = 'EXPIRED' then former
			            when remains = 0 or ignored or not worth then 'WITHDRAWN'
			            when :asOf > window_closes then 'EXPIRED'
			            when :asOf >= window_opens and unit_value is not null then 'READY'
			            else 'DRAFT' end as unfiled
			    from paid)""";

	private static final String TARGET = """
			target as (
			    select *,
			        case when not filed then unfiled
			            when now_paid >= asked then 'PAID'
			            when now_paid > 0 then 'PARTIALLY_PAID'
			            when former in ('PAID', 'PARTIALLY_PAID') then 'FILED'
			            else former end as state_now,
			        case when filed then asked
			            when unfiled in ('DRAFT', 'READY') then remains
			            else greatest(asked, now_paid) end::int as units_now,
			        case when filed then 'Amazon paid ' || now_paid || ' of ' || asked || ' units'
			            when unfiled in ('PAID', 'PARTIALLY_PAID') then 'Amazon paid ' || now_paid || ' units without being asked'
			            when unfiled = 'EXPIRED' then 'The window closed on ' || window_closes || ' before it was filed'
			            when unfiled <> 'WITHDRAWN' then ''
			            when remains = 0 and units_open <= 0 then 'All units were found'
			            when remains = 0 then 'Amazon counts the units as reconciled'
			            when ignored then 'The rules of the account ignore this SKU'
			            else 'Worth less than the minimum of the account' end as why
			    from next)""";

	private final JdbcClient jdbc;

	public ClaimSettlementTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Opens the claims of a range of discrepancies that are worth one, and brings those
	 * there are up to date. A product is in one range or in the next, never in two.
	 * @param settlement what they are brought up to date with
	 * @param after the number before the range
	 * @param upTo its last number
	 */
	public void settle(Settlement settlement, int after, int upTo) {
		range("with " + FOUND
				+ """
						insert into claim (account, loss, type, fnsku, msku, asin, title, reference_id, event_date, units, amount, currency,
						    state, opens, closes, policy_verified, reimbursed_at_open, reimbursed_before, changed_by)
						select account, loss, type, fnsku, msku, asin, title, reference_id, event_date, claimable_units, claimable_amount,
						       currency, 'DRAFT', window_opens, window_closes, policy_verified, units_reimbursed, units_reimbursed,
						       'reconciliation'
						from found
						where claimable_units > 0 and state in ('WAITING', 'CLAIMABLE') and worth and not ignored
						on conflict do nothing
						""",
				settlement, after, upTo)
			.update();
		range("with " + String.join(",\n", FOUND, CREDITED, NEXT, TARGET)
				+ """
						update claim c set state = n.state_now, units = n.units_now, amount = n.unit_value * n.units_now,
						    currency = n.currency, opens = n.window_opens, closes = n.window_closes,
						    policy_verified = n.policy_verified, reimbursed_before = n.reimbursed_now, paid_units = n.now_paid,
						    note = n.why, version = c.version + 1, changed_by = 'reconciliation', updated_at = now()
						from (select *, case when state_now in ('DRAFT', 'READY') then units_reimbursed - back else before end as reimbursed_now
						      from target) n
						where c.account = :account and c.loss = n.loss and c.version = n.version
						  and case when n.filed then (c.state, c.paid_units) is distinct from (n.state_now, n.now_paid)
						      else (c.state, c.units, c.amount, c.currency, c.paid_units, c.closes, c.reimbursed_before)
						          is distinct from (n.state_now, n.units_now, n.unit_value * n.units_now, n.currency, n.now_paid,
						              n.window_closes, n.reimbursed_now) end
						""",
				settlement, after, upTo)
			.update();
	}

	private JdbcClient.StatementSpec range(String sql, Settlement settlement, int after, int upTo) {
		return this.jdbc.sql(sql)
			.param("account", settlement.account())
			.param("detection", settlement.detection())
			.param("asOf", settlement.asOf())
			.param("ignored", settlement.rules().ignoredSkus().toArray(String[]::new))
			.param("minimum", settlement.rules().minimumAmount())
			.param("after", after)
			.param("upTo", upTo);
	}

	/**
	 * Withdraws unfiled claims whose loss is not detected any more, and lets the others
	 * of those follow the payments under their case.
	 * @param settlement what they are brought up to date with
	 */
	public void withdrawVanished(Settlement settlement) {
		this.jdbc
			.sql("""
					with gone as (
					    select c.loss, c.units, c.version,
					        case when c.filed_at is null then 'WITHDRAWN' when c.case_units >= c.units then 'PAID'
					            when c.case_units > 0 then 'PARTIALLY_PAID' else c.state end as state_now,
					        case when c.filed_at is null then 0 else coalesce(least(c.units, c.case_units), c.paid_units) end as now_paid
					    from claim c
					    where c.account = :account and (c.state in ('DRAFT', 'READY')
					        or c.filed_at is not null and c.case_units is not null and c.state <> 'WITHDRAWN')
					      and not exists (select from assessed_discrepancy f
					          where f.account = :account and f.detection_id = :detection and f.loss = c.loss))
					update claim c set state = g.state_now, paid_units = g.now_paid, version = c.version + 1,
					    changed_by = 'reconciliation', updated_at = now(),
					    note = case when c.filed_at is null then 'The loss is not in the reports any more'
					        else 'Amazon paid ' || g.now_paid || ' of ' || c.units || ' units' end
					from gone g
					where c.account = :account and c.loss = g.loss and c.version = g.version
					  and (c.state, c.paid_units) is distinct from (g.state_now, g.now_paid)
					""")
			.param("account", settlement.account())
			.param("detection", settlement.detection())
			.update();
	}

	/**
	 * Forgets the claims of an account.
	 * @param account the account
	 */
	public void deleteOf(long account) {
		this.jdbc.sql("delete from claim where account = :account").param("account", account).update();
	}

}
