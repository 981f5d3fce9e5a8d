package com.opsided.shared.inbound;

import org.jspecify.annotations.Nullable;

/**
 * The units of one of the seller's SKUs in a shipment.
 *
 * @param shipmentId the shipment
 * @param sellerSku the seller's SKU
 * @param fnsku the fulfilment network SKU, empty if Amazon does not say
 * @param quantityShipped units that the seller says to have sent
 * @param quantityReceived units that Amazon received so far
 * @param quantityInCase units in a case, null if Amazon does not say
 */
public record InboundItem(String shipmentId, String sellerSku, String fnsku, int quantityShipped, int quantityReceived,
		@Nullable Integer quantityInCase) {

	public InboundItem {
		if (shipmentId.isEmpty() || sellerSku.isEmpty()) {
			throw new IllegalArgumentException("An item needs its shipment and its SKU");
		}
	}

}
