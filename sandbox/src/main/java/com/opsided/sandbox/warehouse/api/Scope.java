package com.opsided.sandbox.warehouse.api;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;

import com.opsided.sandbox.warehouse.SimulatedSeller;
import com.opsided.sandbox.warehouse.catalog.Dice;
import com.opsided.sandbox.warehouse.catalog.Product;
import com.opsided.sandbox.warehouse.catalog.Timeline;
import com.opsided.sandbox.warehouse.stock.ProductHistory;
import org.jspecify.annotations.Nullable;

/**
 * What the answers about a product are made from.
 *
 * @param seller whose product
 * @param timeline the simulated days
 * @param history what happened to the product
 * @param companion a product of the same marketplace that may share its shipments and
 * orders, null if there is none. Nobody reimbursed it for inbound units.
 */
record Scope(SimulatedSeller seller, Timeline timeline, ProductHistory history, @Nullable Product companion) {

	private static final int DAYS_OF_A_SETTLEMENT = 14;

	Product product() {
		return this.history.product();
	}

	String marketplaceId() {
		return Marketplace.of(this.seller.region(), product().market()).id();
	}

	/** Chance of a stream that neither the product's life nor a report uses. */
	Dice dice(Topic topic) {
		return new Dice(this.seller.seed(), 10L * product().index() + topic.stream);
	}

	int lastDay() {
		return this.timeline.last();
	}

	/** Some time of a day in UTC. */
	Instant moment(int day, Dice dice) {
		return this.timeline.date(day)
			.atTime(LocalTime.of(dice.below(24), dice.below(60), dice.below(60)))
			.toInstant(ZoneOffset.UTC);
	}

	/** The financial event group of a day: a fortnight of a marketplace. */
	String settlement(int day) {
		int market = Marketplace.of(this.seller.region())
			.indexOf(Marketplace.of(this.seller.region(), product().market()));
		return new Dice(this.seller.seed(), -1_000L - 10L * (day / DAYS_OF_A_SETTLEMENT) - market).code(22);
	}

	/** What chance decides. */
	enum Topic {

		/** The stock. */
		INVENTORY(2),

		/** The shipments to Amazon. */
		INBOUND(3),

		/** What shipments are called and when they changed. */
		NAMES(6),

		/** The refunds. */
		REFUNDS(4),

		/** The ids and times of their transactions. */
		TRANSACTIONS(7),

		/** The ids and times of the reimbursements' transactions. */
		REIMBURSEMENTS(5);

		private final int stream;

		Topic(int stream) {
			this.stream = stream;
		}

	}

}
