package com.opsided.sandbox.warehouse.api;

import java.util.List;
import java.util.function.Consumer;

import com.opsided.sandbox.warehouse.catalog.Product;
import com.opsided.sandbox.warehouse.truth.TruthRow;

/** Says which inbound units Amazon owes ({@link SellerData}, {@code INBOUND_SHORT}). */
final class TellShortages {

	private final Scope scope;

	private final Consumer<TruthRow> truth;

	TellShortages(Scope scope, Consumer<TruthRow> truth) {
		this.scope = scope;
		this.truth = truth;
	}

	void of(List<PlannedShipment> shipments) {
		SettleShortages settled = SettleShortages.of(shipments, this.scope.history().payments(), this.scope.lastDay());
		int[] paid = settled.paid();
		for (int i = 0; i < paid.length; i++) {
			PlannedShipment each = settled.shortages().get(i);
			this.truth.accept(row(this.scope.product(), each, each.missing(), paid[i]));
		}
		Product companion = this.scope.companion();
		if (companion != null) {
			shipments.stream()
				.filter((each) -> each.companions() > 0)
				.forEach((each) -> this.truth.accept(row(companion, each, each.companions(), 0)));
		}
	}

	private TruthRow row(Product product, PlannedShipment shipment, int missing, int paid) {
		return new TruthRow("INBOUND_SHORT", product.fnsku(), shipment.id(), 1,
				this.scope.timeline().date(shipment.eventDay()), shipment.center(), "", shipment.status().name(),
				missing, 0, paid, null, missing - paid);
	}

}
