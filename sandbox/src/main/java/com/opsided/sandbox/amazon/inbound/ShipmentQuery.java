package com.opsided.sandbox.amazon.inbound;

import java.time.Instant;
import java.util.List;

import com.opsided.sandbox.warehouse.api.InboundShipment;
import org.jspecify.annotations.Nullable;

/**
 * Which shipments are asked for ({@code amazon-fba.md} §2.3).
 *
 * @param marketplaceId where they were sent
 * @param statuses only with these; none for all
 * @param ids only these; none for all
 * @param after only updated since then; null for all
 * @param before only updated until then; null for all
 */
record ShipmentQuery(String marketplaceId, List<String> statuses, List<String> ids, @Nullable Instant after,
		@Nullable Instant before) {

	ShipmentQuery {
		statuses = List.copyOf(statuses);
		ids = List.copyOf(ids);
	}

	boolean takes(InboundShipment shipment) {
		return shipment.marketplaceId().equals(this.marketplaceId)
				&& (this.statuses.isEmpty() || this.statuses.contains(shipment.status().name()))
				&& (this.ids.isEmpty() || this.ids.contains(shipment.id()))
				&& (this.after == null || !shipment.lastUpdated().isBefore(this.after))
				&& (this.before == null || !shipment.lastUpdated().isAfter(this.before));
	}

}
