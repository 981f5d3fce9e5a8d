package com.opsided.sandbox.warehouse.api;

/**
 * The units of one of the seller's SKUs in a shipment ({@code amazon-fba.md} §2.3). A
 * shipment has at most one item of an FNSKU.
 *
 * @param shipmentId the shipment
 * @param sellerSku the seller's SKU
 * @param fnsku the fulfilment network SKU
 * @param quantityShipped units that the seller says to have sent, above 0
 * @param quantityReceived units received: the sum of the ledger's Receipts rows whose
 * reference id is the shipment and whose FNSKU is the item's; may exceed what was shipped
 */
public record InboundItem(String shipmentId, String sellerSku, String fnsku, int quantityShipped,
		int quantityReceived) {

	public InboundItem {
		if (quantityShipped < 1 || quantityReceived < 0) {
			throw new IllegalArgumentException(
					"Shipped " + quantityShipped + ", received " + quantityReceived + " of " + fnsku);
		}
	}

	/**
	 * Returns what is missing.
	 * @return units shipped and not received, 0 if none are missing
	 */
	public int missing() {
		return Math.max(0, this.quantityShipped - this.quantityReceived);
	}

}
