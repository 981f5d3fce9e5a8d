package com.opsided.shared.ledger;

import java.time.LocalDate;
import java.util.Collection;
import java.util.stream.Collectors;

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
	 * Selects the live rows of some attributes up to a day, by FNSKU in the order of code
	 * points, beginning at the FNSKU in {@link #FROM}.
	 * @param account the account
	 * @param upTo the last day that is looked at
	 * @param attributeIds the wanted attributes, e.g. those of adjustments
	 * @return a query of (FNSKU, ASIN, MSKU, title, place of the load it ranks as, line,
	 * date, attribute, reference id, quantity, unreconciled)
	 */
	public static String byProduct(long account, LocalDate upTo, Collection<Integer> attributeIds) {
		String wanted = attributeIds.stream().map(String::valueOf).collect(Collectors.joining(","));
		return """
				select p.fnsku, p.asin, p.msku, p.title, n.place::int, r.line, r.event_date, r.attribute_id,
				       r.reference_id, r.quantity, r.unreconciled
				from ledger_row r
				join ledger_day d on d.account = r.account and d.event_date = r.event_date and d.load_id = r.load_id
				join report_newness n on n.account = d.account and n.load_id = d.ranked_as
				join product p on p.account = r.account and p.product_id = r.product_id
				where r.account = %d and r.event_date <= date '%s' and r.attribute_id = any (array[%s]::int[])
				and p.fnsku >= current_setting('%s')
				order by p.fnsku""".formatted(account, upTo, wanted, FROM);
	}

}
