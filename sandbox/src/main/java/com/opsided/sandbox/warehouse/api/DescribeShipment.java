package com.opsided.sandbox.warehouse.api;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import com.opsided.sandbox.warehouse.catalog.Dice;
import com.opsided.sandbox.warehouse.catalog.Product;
import com.opsided.sandbox.warehouse.catalog.Region;

/** Tells of a planned shipment what Amazon would. */
final class DescribeShipment {

	private static final DateTimeFormatter AMERICAN = DateTimeFormatter.ofPattern("M/d/yy, h:mm a", Locale.US);

	private static final DateTimeFormatter OTHER = DateTimeFormatter.ofPattern("dd/MM/yyyy, HH:mm", Locale.ROOT);

	private final Scope scope;

	private final Dice dice;

	DescribeShipment(Scope scope) {
		this.scope = scope;
		this.dice = scope.dice(Scope.Topic.NAMES);
	}

	InboundShipment of(PlannedShipment planned) {
		boolean received = planned.receiptDay() != PlannedShipment.NEVER;
		return new InboundShipment(planned.id(), name(planned, received), planned.status(), planned.center(),
				this.scope.marketplaceId(), this.scope.moment(lastChange(planned), this.dice),
				received ? this.scope.timeline().date(planned.receiptDay()) : null, items(planned));
	}

	private String name(PlannedShipment planned, boolean received) {
		if (received && this.dice.chance(15)) {
			return "Restock " + this.dice.code(3);
		}
		LocalDateTime made = this.scope.timeline()
			.date(planned.madeDay())
			.atTime(this.dice.between(6, 22), this.dice.below(60));
		DateTimeFormatter format = (this.scope.seller().region() == Region.NA) ? AMERICAN : OTHER;
		return "FBA (" + format.format(made) + ") - " + this.dice.between(1, 3);
	}

	private int lastChange(PlannedShipment planned) {
		int day = switch (planned.status()) {
			case CLOSED -> planned.eventDay() + this.dice.between(1, 40);
			case RECEIVING -> planned.eventDay() + this.dice.below(4);
			case IN_TRANSIT, CANCELLED -> planned.madeDay() + this.dice.between(1, 3);
		};
		return Math.min(day, this.scope.lastDay());
	}

	private List<InboundItem> items(PlannedShipment planned) {
		List<InboundItem> items = new ArrayList<>();
		items.add(new InboundItem(planned.id(), planned.msku(), this.scope.product().fnsku(), planned.shipped(),
				planned.received()));
		Product companion = this.scope.companion();
		if (companion != null && planned.companions() > 0) {
			items.add(new InboundItem(planned.id(), companion.mskus().get(0), companion.fnsku(), planned.companions(),
					0));
		}
		return items;
	}

}
