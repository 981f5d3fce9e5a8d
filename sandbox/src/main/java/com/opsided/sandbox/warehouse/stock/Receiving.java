package com.opsided.sandbox.warehouse.stock;

import com.opsided.sandbox.warehouse.catalog.Dice;

/**
 * The seller's shipments arrive.
 */
final class Receiving implements Affair {

	private final Floor floor;

	Receiving(Floor floor) {
		this.floor = floor;
	}

	@Override
	public boolean happen() {
		if (this.floor.journal().room() == 0) {
			return false;
		}
		Dice dice = this.floor.dice();
		boolean damaged = dice.chance(7);
		Bin bin = this.floor.shelves()
			.any(damaged ? (dice.chance(50) ? Disposition.CARRIER_DAMAGED : Disposition.DISTRIBUTOR_DAMAGED)
					: Disposition.SELLABLE);
		int units = damaged ? dice.between(1, 3) : dice.between(5, 14);
		this.floor.journal().write(this.floor.entry(EventType.RECEIPTS, "FBA1" + dice.code(8), units, bin.spot()));
		bin.put(this.floor.shelves().make(units));
		return !damaged;
	}

}
