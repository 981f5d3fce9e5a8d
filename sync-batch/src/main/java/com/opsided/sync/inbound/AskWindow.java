package com.opsided.sync.inbound;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import com.opsided.shared.inbound.InboundItem;
import com.opsided.shared.inbound.InboundShipment;
import com.opsided.shared.amazon.ShipmentItemPage;
import com.opsided.shared.amazon.ShipmentPage;
import com.opsided.shared.amazon.ShipmentQuery;
import com.opsided.sync.pull.TimeWindow;

/**
 * Asks for the shipments that changed in a window, then for their items. A shipment that
 * was not among them when an item names it is asked for by its id, and the item given
 * with the answer.
 */
final class AskWindow extends Questions {

	/** Ids stand in the address of the call, which has to stay short. */
	private static final int IDS = 50;

	private final Set<String> listed = new HashSet<>();

	private final Set<String> open = new HashSet<>();

	private final List<String> openStatuses;

	private final Set<String> covered;

	/**
	 * Lines up the questions.
	 * @param amazon who answers
	 * @param window the time of the changes
	 * @param openStatuses the statuses of open shipments
	 * @param covered takes the open shipments whose items are given
	 */
	AskWindow(ShipmentSource amazon, TimeWindow window, List<String> openStatuses, Set<String> covered) {
		super(amazon);
		this.openStatuses = List.copyOf(openStatuses);
		this.covered = covered;
		List<ShipmentQuery> changed = amazon.marketplaces()
			.stream()
			.map((marketplace) -> ShipmentQuery.updated(marketplace, window.from(), window.to()))
			.toList();
		changed.forEach((query) -> later(() -> shipments(query)));
		changed.forEach((query) -> later(() -> items(query)));
	}

	private Told shipments(ShipmentQuery query) {
		ShipmentPage page = amazon().shipments().apply(query);
		follow(query, page.nextToken(), this::shipments);
		return new Told(list(page, query), List.of());
	}

	private Told items(ShipmentQuery query) {
		ShipmentItemPage page = amazon().items().apply(query);
		follow(query, page.nextToken(), this::items);
		List<InboundItem> items = ReadAnswer.items(page, "");
		items.stream().map(InboundItem::shipmentId).filter(this.open::contains).forEach(this.covered::add);
		List<InboundItem> strays = items.stream().filter((item) -> !this.listed.contains(item.shipmentId())).toList();
		List<String> ids = strays.stream().map(InboundItem::shipmentId).distinct().toList();
		for (int from = 0; from < ids.size(); from += IDS) {
			List<String> some = ids.subList(from, Math.min(from + IDS, ids.size()));
			ShipmentQuery byId = ShipmentQuery.withIds(query.marketplaceId(), some);
			next(() -> strays(byId, strays.stream().filter((item) -> some.contains(item.shipmentId())).toList()));
		}
		return new Told(List.of(), items.stream().filter((item) -> this.listed.contains(item.shipmentId())).toList());
	}

	/** A page may tell only some of the shipments; the items of the others wait. */
	private Told strays(ShipmentQuery query, List<InboundItem> items) {
		ShipmentPage page = amazon().shipments().apply(query);
		List<InboundShipment> shipments = list(page, query);
		follow(query, page.nextToken(), (more) -> strays(more, items));
		return new Told(shipments, items);
	}

	private List<InboundShipment> list(ShipmentPage page, ShipmentQuery query) {
		List<InboundShipment> shipments = ReadAnswer.shipments(page, query.marketplaceId());
		for (InboundShipment shipment : shipments) {
			this.listed.add(shipment.shipmentId());
			if (this.openStatuses.contains(shipment.status())) {
				this.open.add(shipment.shipmentId());
			}
		}
		return shipments;
	}

}
