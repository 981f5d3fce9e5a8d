package com.opsided.shared.inventory;

import java.time.LocalDate;
import java.util.List;

import com.opsided.shared.postgres.IntArray;

/** The table {@code customer_return}; the only class that names it. */
public final class CustomerReturnTable {

	/** The table's name. */
	public static final String NAME = "customer_return";

	private CustomerReturnTable() {
	}

	/**
	 * Selects what was returned of each order and SKU up to a day.
	 * @param account the account
	 * @param upTo the last day that is looked at
	 * @param loads the loads that count
	 * @return a query of (order_id, sku, fnsku, units); units never below 0
	 */
	public static String unitsByOrder(long account, LocalDate upTo, List<Integer> loads) {
		return """
				select order_id, sku, max(fnsku) as fnsku, least(sum(greatest(quantity, 0)), 2147483647)::int as units
				from customer_return
				where account = %d and load_id = any (%s) and return_date <= date '%s' and order_id <> ''
				group by order_id, sku""".formatted(account, IntArray.of(loads), upTo);
	}

}
