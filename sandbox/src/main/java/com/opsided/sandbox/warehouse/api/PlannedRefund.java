package com.opsided.sandbox.warehouse.api;

import com.opsided.sandbox.warehouse.catalog.Product;

/**
 * Units of a SKU that a customer got the money back for. An order and SKU are refunded
 * once.
 *
 * @param day the number of the day the refund was posted
 * @param orderId the customer's order
 * @param product the product
 * @param msku the seller's SKU
 * @param units refunded units
 * @param returned those that came back
 * @param paid those that Amazon reimbursed as a missing return
 * @param alone whether the refund is a transaction of its own, not an item of the one
 * before
 */
record PlannedRefund(int day, String orderId, Product product, String msku, int units, int returned, int paid,
		boolean alone) {

	int owed() {
		return this.units - this.returned - this.paid;
	}

}
