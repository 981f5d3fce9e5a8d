package com.opsided.sandbox.warehouse.stock;

/**
 * What the ledger writes about an event of one product. Equal entries are equal rows:
 * these are the columns of a row's identity ({@code detection.md} §2) that vary within a
 * product.
 *
 * @param day the day's number
 * @param type the event type
 * @param reference the reference id, empty if there is none
 * @param quantity signed units
 * @param spot where
 * @param reason the adjustment code, empty on other types
 * @param msku the seller's SKU
 */
public record Entry(int day, EventType type, String reference, int quantity, Spot spot, String reason, String msku) {

}
