package com.opsided.sandbox.warehouse.api;

/**
 * What a transaction says of one of the seller's SKUs; asin, sku, units and network are
 * its {@code ProductContext} ({@code amazon-fba.md} §2.2).
 *
 * @param adjustmentItemId its {@code ORDER_ADJUSTMENT_ITEM_ID}, empty unless refunded
 * @param description the product's title
 * @param asin the ASIN
 * @param sku the seller's SKU
 * @param quantityShipped units, above 0: refunded, or paid for
 * @param fulfillmentNetwork {@code AFN}, empty unless refunded (Amazon then writes null)
 * @param total what the item amounts to
 */
public record TransactionItem(String adjustmentItemId, String description, String asin, String sku, int quantityShipped,
		String fulfillmentNetwork, Money total) {

	public TransactionItem {
		if (quantityShipped < 1) {
			throw new IllegalArgumentException(quantityShipped + " units of " + sku);
		}
	}

}
