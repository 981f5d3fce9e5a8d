package com.opsided.sync.inbound;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

import com.opsided.shared.inbound.InboundItem;
import com.opsided.shared.inbound.InboundShipment;
import com.opsided.sync.amazon.Shipment;
import com.opsided.sync.amazon.ShipmentItem;
import com.opsided.sync.amazon.ShipmentItemPage;
import com.opsided.sync.amazon.ShipmentPage;
import com.opsided.sync.amazon.ShipmentQuery;
import com.opsided.sync.pull.WireText;

/**
 * Where shipments come from.
 *
 * @param shipments asks for a page of shipments
 * @param items asks for the items of a shipment in a marketplace
 * @param moreItems asks for a further page of items
 * @param marketplaces the marketplaces to look in
 */
record ShipmentSource(Function<ShipmentQuery, ShipmentPage> shipments,
		BiFunction<String, String, ShipmentItemPage> items, Function<ShipmentQuery, ShipmentItemPage> moreItems,
		List<String> marketplaces) {

	ShipmentSource {
		marketplaces = List.copyOf(marketplaces);
	}

	/** Reads a shipment and all its items. */
	InboundShipment read(Shipment sent, String marketplaceId) {
		String id = WireText.of(sent.shipmentId());
		List<InboundItem> read = new ArrayList<>();
		ShipmentItemPage page = this.items.apply(id, marketplaceId);
		addTo(read, page);
		while (page.nextToken() != null && !page.nextToken().isEmpty()) {
			page = this.moreItems.apply(ShipmentQuery.after(marketplaceId, page.nextToken()));
			addTo(read, page);
		}
		String name = WireText.of(sent.shipmentName());
		return new InboundShipment(id, marketplaceId, name, ShipmentName.dayIn(name),
				WireText.of(sent.destinationFulfillmentCenterId()), WireText.of(sent.shipmentStatus()), read);
	}

	private static void addTo(List<InboundItem> items, ShipmentItemPage page) {
		for (ShipmentItem sent : page.items()) {
			String sku = WireText.of(sent.sellerSku());
			if (!sku.isEmpty()) {
				Integer received = sent.quantityReceived();
				items.add(new InboundItem(sku, WireText.of(sent.fulfillmentNetworkSku()), sent.quantityShipped(),
						(received != null) ? received : 0, sent.quantityInCase()));
			}
		}
	}

}
