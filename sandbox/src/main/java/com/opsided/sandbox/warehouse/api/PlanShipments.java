package com.opsided.sandbox.warehouse.api;

import java.util.ArrayList;
import java.util.List;

import com.opsided.sandbox.warehouse.catalog.Dice;
import com.opsided.sandbox.warehouse.catalog.FulfillmentCenter;
import com.opsided.sandbox.warehouse.report.Stock;
import com.opsided.sandbox.warehouse.stock.EventType;
import com.opsided.sandbox.warehouse.stock.LedgerRow;

/**
 * Makes up the shipments behind a product's receipts: most are closed and complete. There
 * are also shipments that never arrived, that were called off, and that are on their way,
 * these with the units that the inventory shows as inbound.
 */
final class PlanShipments {

	private final Scope scope;

	private final Dice dice;

	PlanShipments(Scope scope) {
		this.scope = scope;
		this.dice = scope.dice(Scope.Topic.INBOUND);
	}

	/** The shipments, so short that no payment comes before what it settles. */
	List<PlannedShipment> all() {
		List<PlannedShipment> planned = new ArrayList<>();
		for (LedgerRow row : this.scope.history().rows()) {
			if (row.entry().type() == EventType.RECEIPTS) {
				planned.add(received(row));
			}
		}
		if (this.dice.chance(15)) {
			planned.add(lost(ShipmentStatus.CLOSED));
		}
		if (this.dice.chance(10)) {
			planned.add(lost(ShipmentStatus.CANCELLED));
		}
		for (Stock.Line line : Stock.of(this.scope.seller().seed(), this.scope.history()).lines()) {
			if (line.inbound() > 0) {
				planned.add(onItsWay(line));
			}
		}
		return payable(planned);
	}

	private PlannedShipment received(LedgerRow row) {
		int day = row.entry().day();
		int received = row.entry().quantity();
		boolean closed = this.dice.chance((this.scope.lastDay() - day > 120) ? 97 : 65);
		boolean missing = this.dice.chance(closed ? 14 : 50);
		int shipped = missing ? received + this.dice.between(1, this.dice.chance(10) ? 20 : 5)
				: (received > 1 && this.dice.chance(2)) ? received - 1 : received;
		String center = this.dice.chance(85) ? row.entry().spot().center().code() : someCenter();
		int companions = (closed && this.scope.companion() != null && this.dice.chance(4)) ? this.dice.between(1, 6)
				: 0;
		return new PlannedShipment(row.entry().reference(), day - this.dice.between(5, 40), day,
				closed ? ShipmentStatus.CLOSED : ShipmentStatus.RECEIVING, center, row.entry().msku(), shipped,
				received, companions);
	}

	private PlannedShipment lost(ShipmentStatus status) {
		int day = this.dice.between(0, this.scope.lastDay() - 60);
		return new PlannedShipment(someId(), day, PlannedShipment.NEVER, status, someCenter(),
				this.scope.product().mskus().get(0), this.dice.between(2, 12), 0, 0);
	}

	private PlannedShipment onItsWay(Stock.Line line) {
		int day = this.scope.lastDay() - this.dice.between(2, 25);
		return new PlannedShipment(someId(), day, PlannedShipment.NEVER, ShipmentStatus.IN_TRANSIT, someCenter(),
				line.msku(), line.inbound(), 0, 0);
	}

	private List<PlannedShipment> payable(List<PlannedShipment> planned) {
		if (!settled(planned).datesMatter()) {
			return planned;
		}
		List<PlannedShipment> first = shortOnlyIn(planned, planned.isEmpty() ? "" : planned.get(0).id());
		return settled(first).datesMatter() ? shortOnlyIn(planned, "") : first;
	}

	/** Lets one shipment lack what was paid for, and all the others arrive in full. */
	private List<PlannedShipment> shortOnlyIn(List<PlannedShipment> planned, String id) {
		int paid = settled(planned).total();
		return planned.stream()
			.filter((each) -> each.received() > 0 || each.status() != ShipmentStatus.CLOSED)
			.map((each) -> each.id().equals(id) ? each.shipping(each.received() + paid)
					: isShort(each) ? each.shipping(each.received()) : each)
			.toList();
	}

	private boolean isShort(PlannedShipment shipment) {
		return shipment.missing() > 0 && shipment.isOver(this.scope.lastDay());
	}

	private SettleShortages settled(List<PlannedShipment> shipments) {
		return SettleShortages.of(shipments, this.scope.history().payments(), this.scope.lastDay());
	}

	private String someId() {
		return "FBA1" + this.dice.code(8);
	}

	private String someCenter() {
		List<FulfillmentCenter> centers = this.scope.product().centers();
		return this.dice.pick(centers).code();
	}

}
