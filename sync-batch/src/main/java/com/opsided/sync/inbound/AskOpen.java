package com.opsided.sync.inbound;

import java.util.List;
import java.util.Set;

import com.opsided.shared.inbound.InboundShipment;
import com.opsided.shared.amazon.ShipmentItemPage;
import com.opsided.shared.amazon.ShipmentPage;
import com.opsided.shared.amazon.ShipmentQuery;

/**
 * Asks for the shipments that are open, whenever they changed, and shipment by shipment
 * for the items of those whose items were not given before.
 */
final class AskOpen extends Questions {

	private final Set<String> covered;

	/**
	 * Lines up the questions.
	 * @param amazon who answers
	 * @param statuses the statuses of open shipments
	 * @param covered the shipments whose items were given before
	 */
	AskOpen(ShipmentSource amazon, List<String> statuses, Set<String> covered) {
		super(amazon);
		this.covered = Set.copyOf(covered);
		amazon.marketplaces()
			.forEach((marketplace) -> later(() -> shipments(ShipmentQuery.withStatuses(marketplace, statuses))));
	}

	private Told shipments(ShipmentQuery query) {
		ShipmentPage page = amazon().shipments().apply(query);
		follow(query, page.nextToken(), this::shipments);
		List<InboundShipment> shipments = ReadAnswer.shipments(page, query.marketplaceId());
		shipments.stream()
			.filter((shipment) -> !this.covered.contains(shipment.shipmentId()))
			.forEach((shipment) -> later(() -> itemsOf(shipment)));
		return new Told(shipments, List.of());
	}

	private Told itemsOf(InboundShipment shipment) {
		String id = shipment.shipmentId();
		ShipmentItemPage page = amazon().itemsOf().apply(id, shipment.marketplaceId());
		follow(ShipmentQuery.withIds(shipment.marketplaceId(), List.of(id)), page.nextToken(),
				(query) -> moreItemsOf(id, query));
		return new Told(List.of(), ReadAnswer.items(page, id));
	}

	private Told moreItemsOf(String id, ShipmentQuery query) {
		ShipmentItemPage page = amazon().items().apply(query);
		follow(query, page.nextToken(), (more) -> moreItemsOf(id, more));
		return new Told(List.of(), ReadAnswer.items(page, id));
	}

}
