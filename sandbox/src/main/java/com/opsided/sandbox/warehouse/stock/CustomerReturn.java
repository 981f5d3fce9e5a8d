package com.opsided.sandbox.warehouse.stock;

/**
 * One unit that a customer sent back.
 *
 * @param day the day's number
 * @param orderId the customer's order
 * @param msku the seller's SKU
 * @param spot where it was put
 * @param plate its licence plate number
 */
public record CustomerReturn(int day, String orderId, String msku, Spot spot, String plate) {

}
