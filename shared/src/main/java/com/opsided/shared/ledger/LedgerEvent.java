package com.opsided.shared.ledger;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * One live row of the warehouse ledger's detail view. Texts are as Amazon wrote them and
 * empty where it wrote nothing.
 *
 * @param date the {@code Date} column
 * @param fnsku the product's fulfilment network SKU
 * @param asin the product's ASIN
 * @param msku the seller's SKU
 * @param title the product's title; no part of the identity
 * @param eventType {@code Adjustments}, {@code WhseTransfers}, …
 * @param referenceId Amazon's transaction or shipment id
 * @param quantity signed units
 * @param fulfillmentCenter the warehouse
 * @param disposition {@code SELLABLE}, {@code WAREHOUSE_DAMAGED}, …
 * @param reason the adjustment code ({@code M}, {@code F}, {@code E}, …)
 * @param country the country column
 * @param unreconciled Amazon's {@code Unreconciled Quantity}, null where it is empty
 * @param occurrence 1, 2, … among rows equal in their identity ({@code detection.md} §2)
 */
public record LedgerEvent(LocalDate date, String fnsku, String asin, String msku, String title, String eventType,
		String referenceId, int quantity, String fulfillmentCenter, String disposition, String reason, String country,
		@Nullable Integer unreconciled, int occurrence) {

	/**
	 * Returns this row under another occurrence number.
	 * @param number the number
	 * @return the row
	 */
	public LedgerEvent withOccurrence(int number) {
		return new LedgerEvent(this.date, this.fnsku, this.asin, this.msku, this.title, this.eventType,
				this.referenceId, this.quantity, this.fulfillmentCenter, this.disposition, this.reason, this.country,
				this.unreconciled, number);
	}

	/**
	 * Returns the units that moved, in whichever direction.
	 * @return |quantity|
	 */
	public int units() {
		return (this.quantity == Integer.MIN_VALUE) ? Integer.MAX_VALUE : Math.abs(this.quantity);
	}

}
