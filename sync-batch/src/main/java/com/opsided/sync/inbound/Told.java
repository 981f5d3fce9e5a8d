package com.opsided.sync.inbound;

import java.util.List;

import com.opsided.shared.inbound.InboundItem;
import com.opsided.shared.inbound.InboundShipment;

/**
 * What one answer of Amazon tells of shipments.
 *
 * @param shipments shipments without their items
 * @param items items of these and of other shipments
 */
record Told(List<InboundShipment> shipments, List<InboundItem> items) {

	Told {
		shipments = List.copyOf(shipments);
		items = List.copyOf(items);
	}

}
