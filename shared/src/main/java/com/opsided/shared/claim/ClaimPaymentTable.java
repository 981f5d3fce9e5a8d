package com.opsided.shared.claim;

import java.util.Collection;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The table {@code claim}, for reconciliation: holds reimbursements against claims. The
 * same again changes nothing.
 */
public final class ClaimPaymentTable {

	private final JdbcClient jdbc;

	public ClaimPaymentTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Attributes reimbursements to filed claims by their case ids, reversals netted. Of
	 * several claims for a product under one case the oldest loss is paid first.
	 * @param settlement what they are brought up to date with
	 * @param reimbursements the net reimbursements, a query with the parameter
	 * {@code :reversals}
	 * @param reversals the normal forms of the reasons of reversals
	 */
	public void matchCases(Settlement settlement, String reimbursements, Collection<String> reversals) {
		this.jdbc
			.sql("""
					with line as materialized (%s),
					by_case as (
					    select fnsku, case_id, sum(units)::int as units, sum(amount) as amount, max(currency) as currency
					    from line where case_id <> '' group by fnsku, case_id),
					filed as (
					    select c.loss, c.units, b.units as case_units, b.amount, b.currency,
					           coalesce(sum(c.units) over (partition by c.case_id, c.fnsku order by c.event_date, c.loss
					               rows between unbounded preceding and 1 preceding), 0) as earlier
					    from claim c left join by_case b on b.fnsku = c.fnsku and b.case_id = c.case_id
					    where c.account = :account and c.filed_at is not null and c.case_id is not null
					      and c.state <> 'WITHDRAWN'),
					matched as (
					    select loss, amount, currency, case_units as all_units,
					           case when case_units is not null then greatest(0, least(units, case_units - earlier)) end::int as units
					    from filed)
					update claim c set case_units = m.units, case_currency = nullif(m.currency, ''),
					    case_amount = case when m.all_units > 0 then round(m.amount * m.units / m.all_units, 2) end
					from matched m
					where c.account = :account and c.loss = m.loss and (c.case_units, c.case_amount) is distinct from
					    (m.units, case when m.all_units > 0 then round(m.amount * m.units / m.all_units, 2) end)
					"""
				.formatted(reimbursements))
			.param("account", settlement.account())
			.param("reversals", reversals.toArray(String[]::new))
			.update();
	}

	/**
	 * Writes what was paid for the paid units: under the claim's case, else their number
	 * times the mean of what Amazon paid since the loss for units of the same product,
	 * for the reasons of its family and under no claim's case.
	 * @param settlement what they are brought up to date with
	 * @param reimbursements the net reimbursements, a query with the parameter
	 * {@code :reversals}
	 * @param reasons the normal forms that only count
	 */
	public void writePayments(Settlement settlement, String reimbursements, PaymentReasons reasons) {
		this.jdbc
			.sql("""
					with line as materialized (%s),
					mean as (
					    select c.loss, sum(l.amount) / sum(l.units) as amount, max(l.currency) as currency
					    from claim c join line l on l.fnsku = c.fnsku and l.approval_date >= c.event_date and l.units > 0
					    where c.account = :account and c.paid_units > 0 and c.case_units is null
					      and case c.type when 'FC_LOST' then l.reason = any (:lost) when 'FC_DAMAGED' then l.reason = any (:damaged)
					          else true end
					      and (l.case_id = '' or not exists (select from claim o
					          where o.account = :account and o.case_id = l.case_id and o.fnsku = l.fnsku))
					    group by c.loss),
					paid as (
					    select c.loss,
					        case when c.paid_units = 0 then null when c.case_units is not null then c.case_amount
					            else coalesce(round(m.amount * c.paid_units, 2), c.paid_amount) end as amount,
					        case when c.paid_units = 0 then null when c.case_units is not null then c.case_currency
					            else coalesce(nullif(m.currency, ''), c.paid_currency) end as currency
					    from claim c left join mean m using (loss)
					    where c.account = :account and (c.paid_units > 0 or c.paid_amount is not null)
					      and c.changed_by = 'reconciliation')
					update claim c set paid_amount = p.amount, paid_currency = p.currency
					from paid p
					where c.account = :account and c.loss = p.loss
					  and (c.paid_amount, c.paid_currency) is distinct from (p.amount, p.currency)
					"""
				.formatted(reimbursements))
			.param("account", settlement.account())
			.param("reversals", reasons.reversals().toArray(String[]::new))
			.param("lost", reasons.lost().toArray(String[]::new))
			.param("damaged", reasons.damaged().toArray(String[]::new))
			.update();
	}

}
