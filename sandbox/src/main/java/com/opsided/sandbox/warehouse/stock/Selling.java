package com.opsided.sandbox.warehouse.stock;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;

import com.opsided.sandbox.warehouse.catalog.Dice;

/**
 * Customers buy, often several on one day from one warehouse: the ledger then repeats its
 * row field for field ({@code amazon-fba.md} §0). Some send their unit back.
 */
final class Selling {

	private static final int PERCENT_OF_ANOTHER_SALE = 42;

	private final Floor floor;

	private final ArrayDeque<Unit> sold = new ArrayDeque<>();

	Selling(Floor floor) {
		this.floor = floor;
	}

	boolean sell() {
		Dice dice = this.floor.dice();
		int units = dice.chance(92) ? 1 : dice.between(2, 4);
		Optional<Bin> stocked = this.floor.shelves().holding(Disposition.SELLABLE, units);
		if (stocked.isEmpty() || this.floor.journal().room() == 0) {
			return false;
		}
		Bin bin = stocked.get();
		Entry entry = this.floor.entry(EventType.SHIPMENTS, "", -units, bin.spot());
		do {
			this.floor.journal().write(entry);
			this.sold.addAll(bin.take(units, Whereabouts.SOLD));
		}
		while (this.floor.journal().room() > 0 && bin.size() >= units && dice.chance(PERCENT_OF_ANOTHER_SALE));
		return true;
	}

	boolean takeBack() {
		if (this.sold.isEmpty() || this.floor.journal().room() == 0) {
			return false;
		}
		Dice dice = this.floor.dice();
		Bin bin = this.floor.shelves().any(grade(dice));
		Entry entry = this.floor.entry(EventType.CUSTOMER_RETURNS, this.floor.orderId(), 1, bin.spot());
		this.floor.journal().write(entry);
		bin.put(List.of(this.sold.remove()));
		this.floor.books()
			.returns()
			.add(new CustomerReturn(entry.day(), entry.reference(), entry.msku(), entry.spot(), "LPN" + dice.code(10)));
		return true;
	}

	private static Disposition grade(Dice dice) {
		int roll = dice.below(100);
		return (roll < 60) ? Disposition.SELLABLE : (roll < 82) ? Disposition.CUSTOMER_DAMAGED
				: (roll < 96) ? Disposition.DEFECTIVE : Disposition.CARRIER_DAMAGED;
	}

}
