package com.opsided.shared.finance;

import java.time.LocalDate;

/**
 * What was refunded of one order and SKU, and what came back of it.
 *
 * @param orderId the customer's order
 * @param sku the seller's SKU
 * @param fnsku the product's fulfilment network SKU; the SKU stands for it where nothing
 * tells it
 * @param asin the product's ASIN
 * @param title the product's title, empty if nothing tells it
 * @param refundedOn the day of the first refund, in UTC
 * @param units units refunded
 * @param returned units that customers returned of the order and SKU
 */
public record Refund(String orderId, String sku, String fnsku, String asin, String title, LocalDate refundedOn,
		int units, int returned) {

}
