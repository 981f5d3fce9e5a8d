package com.opsided.shared.amazon;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * A page of shipments.
 *
 * @param shipments the shipments
 * @param nextToken of the next page, or {@code null} on the last
 */
public record ShipmentPage(@JsonProperty("ShipmentData") List<Shipment> shipments,
		@JsonProperty("NextToken") @Nullable String nextToken) {

	public ShipmentPage {
		shipments = Required.listOf(shipments);
	}

}
