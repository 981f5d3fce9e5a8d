package com.opsided.sync.inbound;

import java.util.ArrayList;
import java.util.List;

import com.opsided.shared.inbound.InboundItem;
import com.opsided.shared.inbound.InboundShipment;
import com.opsided.shared.amazon.Shipment;
import com.opsided.shared.amazon.ShipmentItem;
import com.opsided.shared.amazon.ShipmentItemPage;
import com.opsided.shared.amazon.ShipmentPage;
import com.opsided.sync.pull.WireText;

/**
 * Reads what Amazon answers. A shipment without an id, and an item without that of its
 * shipment or without a SKU, say nothing and are left out.
 */
final class ReadAnswer {

	private ReadAnswer() {
	}

	static List<InboundShipment> shipments(ShipmentPage page, String marketplaceId) {
		List<InboundShipment> read = new ArrayList<>(page.shipments().size());
		for (Shipment sent : page.shipments()) {
			String id = WireText.of(sent.shipmentId());
			if (!id.isEmpty()) {
				String name = WireText.of(sent.shipmentName());
				read.add(new InboundShipment(id, marketplaceId, name, ShipmentName.dayIn(name),
						WireText.of(sent.destinationFulfillmentCenterId()), WireText.of(sent.shipmentStatus())));
			}
		}
		return read;
	}

	/**
	 * Reads items.
	 * @param page the items
	 * @param asked the shipment that was asked for, empty if several were
	 * @return the items
	 */
	static List<InboundItem> items(ShipmentItemPage page, String asked) {
		List<InboundItem> read = new ArrayList<>(page.items().size());
		for (ShipmentItem sent : page.items()) {
			String id = asked.isEmpty() ? WireText.of(sent.shipmentId()) : asked;
			String sku = WireText.of(sent.sellerSku());
			if (!id.isEmpty() && !sku.isEmpty()) {
				Integer received = sent.quantityReceived();
				read.add(new InboundItem(id, sku, WireText.of(sent.fulfillmentNetworkSku()), sent.quantityShipped(),
						(received != null) ? received : 0, sent.quantityInCase()));
			}
		}
		return read;
	}

}
