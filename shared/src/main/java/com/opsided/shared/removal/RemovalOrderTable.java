package com.opsided.shared.removal;

import java.time.LocalDate;

import com.opsided.shared.ledger.LiveLedger;
import com.opsided.shared.postgres.CopyCursor;

/** The table {@code removal_order_line}; the only class that names it. */
public final class RemovalOrderTable {

	/** The table's name. */
	public static final String NAME = "removal_order_line";

	private RemovalOrderTable() {
	}

	/**
	 * Selects the live lines requested up to a day, by FNSKU and request date. A line of
	 * an order changes while the order is worked on; of the files that hold lines of one
	 * (order, SKU, FNSKU, disposition) only the newest speaks, so that no unit is counted
	 * once for each state it was seen in.
	 * @param account the account
	 * @param upTo the last day that is looked at
	 * @return a query for {@link #read(CopyCursor, String)}
	 */
	public static String byProduct(long account, LocalDate upTo) {
		return """
				select fnsku collate "C", request_date, order_id, order_type, last_updated, sku, disposition,
				       disposed_quantity
				from (select r.*, n.place, min(n.place) over (
				          partition by r.order_id, r.sku, r.fnsku, r.disposition) as newest
				      from removal_order_line r
				      join report_newness n on n.account = r.account and n.load_id = r.load_id
				      where r.account = %d and n.state = 'LIVE' and r.request_date <= date '%s'
				      and r.fnsku collate "C" >= current_setting('%s')) r
				where place = newest
				order by fnsku collate "C", request_date, line""".formatted(account, upTo, LiveLedger.FROM);
	}

	/**
	 * Reads a row of {@link #byProduct}, after its FNSKU.
	 * @param row the row
	 * @param fnsku its FNSKU
	 * @return the line
	 */
	public static RemovalOrderLine read(CopyCursor row, String fnsku) {
		LocalDate requestDate = row.date();
		String orderId = row.uniqueText();
		String orderType = row.text();
		LocalDate lastUpdated = row.dateOrNull();
		return new RemovalOrderLine(requestDate, orderId, orderType, lastUpdated, row.text(), fnsku, row.text(),
				row.integerOrZero());
	}

}
