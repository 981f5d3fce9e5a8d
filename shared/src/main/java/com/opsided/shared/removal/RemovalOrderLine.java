package com.opsided.shared.removal;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * One live line of the removal order detail report, reduced to what detection needs.
 *
 * @param requestDate the calendar date written in {@code request-date}
 * @param orderId the removal order
 * @param orderType {@code Disposal}, {@code Return}, … as written
 * @param lastUpdated the calendar date written in {@code last-updated-date}, null if none
 * @param sku the seller's SKU
 * @param fnsku the product's fulfilment network SKU
 * @param disposition the disposition that was to be removed
 * @param disposedQuantity units disposed of
 */
public record RemovalOrderLine(LocalDate requestDate, String orderId, String orderType, @Nullable LocalDate lastUpdated,
		String sku, String fnsku, String disposition, int disposedQuantity) {

}
