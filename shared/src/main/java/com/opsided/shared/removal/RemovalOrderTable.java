package com.opsided.shared.removal;

import java.time.LocalDate;
import java.util.List;

import com.opsided.shared.ledger.LiveLedger;
import com.opsided.shared.postgres.CopyCursor;
import com.opsided.shared.postgres.IntArray;

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
	 * @param loads the loads that count, newest first
	 * @return a query for {@link #read(CopyCursor, String)}
	 */
	public static String byProduct(long account, LocalDate upTo, List<Integer> loads) {
		String array = IntArray.of(loads);
		return """
				select fnsku collate "C", request_date, order_id, order_type, last_updated, sku, disposition,
				       disposed_quantity
				from (select r.*, array_position(%1$s, r.load_id) as place, min(array_position(%1$s, r.load_id)) over (
				          partition by r.order_id, r.sku, r.fnsku, r.disposition) as newest
				      from removal_order_line r
				      where r.account = %2$d and r.load_id = any (%1$s) and r.request_date <= date '%3$s'
				      and r.fnsku collate "C" >= current_setting('%4$s')) r
				where place = newest
				order by fnsku collate "C", request_date, line""".formatted(array, account, upTo, LiveLedger.FROM);
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
