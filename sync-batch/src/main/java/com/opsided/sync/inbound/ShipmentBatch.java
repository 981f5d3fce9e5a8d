package com.opsided.sync.inbound;

import java.time.Instant;
import java.util.List;

import com.opsided.shared.inbound.InboundShipment;
import org.jspecify.annotations.Nullable;

/**
 * Some shipments with their items.
 *
 * @param shipments the shipments
 * @param changedBy a time by which Amazon had changed them
 * @param pulledUntil up to where everything is pulled with them, null if that is not said
 */
record ShipmentBatch(List<InboundShipment> shipments, Instant changedBy, @Nullable Instant pulledUntil) {

	ShipmentBatch {
		shipments = List.copyOf(shipments);
	}

}
