package com.opsided.shared.reimbursement;

import java.time.LocalDate;
import java.util.List;

import com.opsided.shared.ledger.LiveLedger;
import com.opsided.shared.postgres.CopyCursor;
import com.opsided.shared.postgres.IntArray;

/** The table {@code reimbursement_line}; the only class that names it. */
public final class ReimbursementTable {

	/** The table's name. */
	public static final String NAME = "reimbursement_line";

	private ReimbursementTable() {
	}

	/**
	 * Selects the live lines up to a day, by FNSKU and then in the order of
	 * {@code detection.md} §3.
	 * @param account the account
	 * @param upTo the last day that is looked at
	 * @param loads the loads that count, newest first
	 * @return a query for {@link #read(CopyCursor, String)}
	 */
	public static String byProduct(long account, LocalDate upTo, List<Integer> loads) {
		String array = IntArray.of(loads);
		return """
				select r.fnsku collate "C", r.approval_date, r.reimbursement_id, r.case_id, r.order_id, r.reason, r.sku,
				       r.asin, r.title, r.condition, r.currency, r.amount_per_unit, r.amount_total,
				       r.quantity_cash, r.quantity_inventory, r.quantity_total,
				       r.original_reimbursement_id, r.original_reimbursement_type, (array_position(%s, r.load_id)::bigint << 32) + r.line
				from reimbursement_line r
				where r.account = %d and r.load_id = any (%s) and r.approval_date <= date '%s'
				and r.fnsku collate "C" >= current_setting('%s')
				order by r.fnsku collate "C", r.approval_date, r.reimbursement_id collate "C", array_position(%s, r.load_id), r.line"""
			.formatted(array, account, array, upTo, LiveLedger.FROM, array);
	}

	/**
	 * Selects what each reimbursement paid for a product, its reversals netted: a query
	 * to be joined with claims, with the parameter {@code :reversals}, the normal forms
	 * of the reasons of reversals.
	 * @param account the account
	 * @param upTo the last day that is looked at
	 * @param loads the loads that count
	 * @return a query of (FNSKU, case id, approval date, reason in its normal form,
	 * currency, units, amount)
	 */
	public static String netOfReversals(long account, LocalDate upTo, List<Integer> loads) {
		return """
				select fnsku, max(case_id) as case_id, min(approval_date) as approval_date, max(form) as reason,
				       max(currency) as currency, greatest(0, sum(units)) as units, greatest(0, sum(amount)) as amount
				from (select fnsku, reimbursement_id as id, case_id, approval_date, form, upper(currency) as currency,
				             greatest(0, quantity_total) as units, coalesce(amount_total, 0) as amount
				      from lines where form <> all (:reversals)
				      union all
				      select fnsku, original_reimbursement_id, '', null, '', '', -abs(quantity_total), -abs(coalesce(amount_total, 0))
				      from lines where form = any (:reversals)) line
				group by fnsku, id having bool_or(form <> '')"""
			.replace("from lines", """
					from (select *, lower(regexp_replace(reason, '[^[:alnum:]]', '', 'g')) as form
					      from reimbursement_line
					      where account = %d and load_id = any (%s) and approval_date <= date '%s') lines"""
				.formatted(account, IntArray.of(loads), upTo));
	}

	/**
	 * Reads a row of {@link #byProduct}, after its FNSKU.
	 * @param row the row
	 * @param fnsku its FNSKU
	 * @return the line
	 */
	public static ReimbursementLine read(CopyCursor row, String fnsku) {
		LocalDate approvalDate = row.date();
		String reimbursementId = row.uniqueText();
		String caseId = row.uniqueText();
		String orderId = row.uniqueText();
		String reason = row.text();
		String sku = row.text();
		return new ReimbursementLine(approvalDate, reimbursementId, caseId, orderId, reason, sku, fnsku, row.text(),
				row.text(), row.text(), row.text(), row.numericOrNull(), row.numericOrNull(), row.integerOrZero(),
				row.integerOrZero(), row.integerOrZero(), row.uniqueText(), row.text(), row.bigint());
	}

}
