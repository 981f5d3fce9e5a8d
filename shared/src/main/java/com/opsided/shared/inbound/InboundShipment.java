package com.opsided.shared.inbound;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A shipment of the seller to Amazon, without its items. Texts are empty where Amazon
 * wrote nothing.
 *
 * @param shipmentId its id, the reference id of the ledger's receipts
 * @param marketplaceId the marketplace it was found in
 * @param name its name
 * @param namedOn the day in the name, null if there is none
 * @param destinationCenter the fulfilment centre it goes to
 * @param status {@code RECEIVING}, {@code CLOSED}, … as Amazon wrote it
 */
public record InboundShipment(String shipmentId, String marketplaceId, String name, @Nullable LocalDate namedOn,
		String destinationCenter, String status) {

	public InboundShipment {
		if (shipmentId.isEmpty()) {
			throw new IllegalArgumentException("A shipment needs its id");
		}
	}

}
