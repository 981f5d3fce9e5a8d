package com.opsided.sandbox.warehouse.stock;

import java.util.List;
import java.util.Map;

import com.opsided.sandbox.warehouse.catalog.Product;

/**
 * Everything that happened to one product. The lists are in the order of time.
 *
 * @param product the product
 * @param rows the ledger's rows
 * @param payments the lines of the reimbursements
 * @param returns the units that customers sent back
 * @param removals the seller's removal orders
 * @param balances the counts, the first of them before the first day
 * @param turnUpDays the days on which units turned up
 * @param unmatched what came back or was paid though nobody missed it
 * @param census where each unit that ever was is now
 */
public record ProductHistory(Product product, List<LedgerRow> rows, List<PaymentLine> payments,
		List<CustomerReturn> returns, List<RemovalOrder> removals, List<Balance> balances, List<Integer> turnUpDays,
		Unmatched unmatched, Map<Whereabouts, Integer> census) {

}
