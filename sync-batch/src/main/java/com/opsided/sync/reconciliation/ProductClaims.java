package com.opsided.sync.reconciliation;

import java.util.List;

import com.opsided.shared.discrepancy.NumberedDiscrepancy;

/**
 * The discrepancies of one product beside what tells their value.
 *
 * @param discrepancies the discrepancies, in the order of their numbers
 * @param payments what was paid for the product and what it sells for
 */
record ProductClaims(List<NumberedDiscrepancy> discrepancies, ProductPayments payments) {

	ProductClaims {
		discrepancies = List.copyOf(discrepancies);
	}

}
