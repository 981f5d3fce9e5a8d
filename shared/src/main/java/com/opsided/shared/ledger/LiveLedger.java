package com.opsided.shared.ledger;

import java.time.LocalDate;
import java.util.Collection;

import com.opsided.shared.postgres.IntArray;

/**
 * The queries that stream live ledger rows. Their parts are numbers, dates and our own
 * constants only.
 */
public final class LiveLedger {

	/**
	 * The setting that holds the first FNSKU to be read: a text from a file must not
	 * become a part of a statement, and COPY takes no parameters.
	 */
	public static final String FROM = "opsided.from_fnsku";

	private LiveLedger() {
	}

	/**
	 * Selects the rows of some attributes up to a day, by FNSKU in the order of code
	 * points, beginning at the FNSKU in {@link #FROM}. Whether a row is live is told by
	 * {@link LiveDays}: joined here, PostgreSQL would compare every row with every date
	 * as long as it has not counted the table.
	 * @param account the account
	 * @param upTo the last day that is looked at
	 * @param attributeIds the wanted attributes, e.g. those of adjustments
	 * @param loads the loads that own dates
	 * @return a query of (FNSKU, ASIN, MSKU, title, load, line, date, attribute,
	 * reference id, quantity, unreconciled)
	 */
	public static String byProduct(long account, LocalDate upTo, Collection<Integer> attributeIds,
			Collection<Integer> loads) {
		return """
				select p.fnsku, p.asin, p.msku, p.title, r.load_id, r.line, r.event_date, r.attribute_id,
				       r.reference_id, r.quantity, r.unreconciled
				from ledger_row r
				join product p on p.account = r.account and p.product_id = r.product_id
				where r.account = %d and r.load_id = any (%s) and r.event_date <= date '%s'
				and r.attribute_id = any (%s) and p.fnsku >= current_setting('%s')
				order by p.fnsku""".formatted(account, IntArray.of(loads), upTo, IntArray.of(attributeIds), FROM);
	}

	/**
	 * Selects the rows of some attributes of the FNSKU in {@link #FROM} up to a day, by
	 * day. Whether a row is live is told by {@link LiveDays}.
	 * @param account the account
	 * @param upTo the last day that is looked at
	 * @param attributeIds the wanted attributes
	 * @param loads the loads that own dates
	 * @return a query of (FNSKU, ASIN, MSKU, title, load, line, date, attribute,
	 * reference id, quantity, unreconciled)
	 */
	public static String byDay(long account, LocalDate upTo, Collection<Integer> attributeIds,
			Collection<Integer> loads) {
		return """
				select p.fnsku, p.asin, p.msku, p.title, r.load_id, r.line, r.event_date, r.attribute_id,
				       r.reference_id, r.quantity, r.unreconciled
				from ledger_row r
				join product p on p.account = r.account and p.product_id = r.product_id
				where r.account = %d and r.load_id = any (%s) and r.event_date <= date '%s'
				and r.attribute_id = any (%s) and p.fnsku = current_setting('%s')
				order by r.event_date""".formatted(account, IntArray.of(loads), upTo, IntArray.of(attributeIds), FROM);
	}

	/**
	 * Selects the last day on which a product of a shipment was received, of all live
	 * rows up to a day.
	 * @param account the account
	 * @param upTo the last day that is looked at
	 * @param attributeIds the attributes of receipts
	 * @return a query of (reference_id, fnsku, last_day)
	 */
	public static String lastReceipts(long account, LocalDate upTo, Collection<Integer> attributeIds) {
		return """
				select r.reference_id, p.fnsku, max(r.event_date) as last_day
				from ledger_row r
				join ledger_day d on d.account = r.account and d.event_date = r.event_date and d.load_id = r.load_id
				join product p on p.account = r.account and p.product_id = r.product_id
				where r.account = %d and r.event_date <= date '%s' and r.attribute_id = any (%s) and r.reference_id <> ''
				group by r.reference_id, p.fnsku"""
			.formatted(account, upTo, IntArray.of(attributeIds));
	}

}
