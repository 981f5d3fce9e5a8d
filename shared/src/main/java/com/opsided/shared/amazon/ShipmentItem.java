package com.opsided.shared.amazon;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * A SKU of an inbound shipment. Quantities are units.
 *
 * @param shipmentId the shipment
 * @param sellerSku the seller's SKU
 * @param fulfillmentNetworkSku the FNSKU
 * @param quantityShipped what the seller said it sent
 * @param quantityReceived what Amazon counted so far
 * @param quantityInCase units in a case, 0 for single units
 * @param releaseDate a day, as Amazon wrote it
 * @param prepDetailsList how units are prepared
 */
public record ShipmentItem(@JsonProperty("ShipmentId") @Nullable String shipmentId,
		@JsonProperty("SellerSKU") String sellerSku,
		@JsonProperty("FulfillmentNetworkSKU") @Nullable String fulfillmentNetworkSku,
		@JsonProperty("QuantityShipped") Integer quantityShipped,
		@JsonProperty("QuantityReceived") @Nullable Integer quantityReceived,
		@JsonProperty("QuantityInCase") @Nullable Integer quantityInCase,
		@JsonProperty("ReleaseDate") @Nullable String releaseDate,
		@JsonProperty("PrepDetailsList") List<Prep> prepDetailsList) {

	public ShipmentItem {
		Required.of(sellerSku, "SellerSKU");
		Required.of(quantityShipped, "QuantityShipped");
		prepDetailsList = Required.listOf(prepDetailsList);
	}

	/**
	 * A preparation.
	 *
	 * @param instruction such as {@code Polybagging}
	 * @param owner {@code AMAZON} or {@code SELLER}
	 */
	public record Prep(@JsonProperty("PrepInstruction") @Nullable String instruction,
			@JsonProperty("PrepOwner") @Nullable String owner) {

	}

}
