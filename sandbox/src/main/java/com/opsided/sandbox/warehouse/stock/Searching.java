package com.opsided.sandbox.warehouse.stock;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

import com.opsided.sandbox.warehouse.catalog.Dice;

/**
 * Missing units, and units that turn up: those missing longest first, then those that
 * Amazon has already paid for, then strangers that nobody missed.
 */
final class Searching {

	private final Floor floor;

	private final Waiting missing = new Waiting();

	private final ArrayDeque<Unit> writtenOff = new ArrayDeque<>();

	Searching(Floor floor) {
		this.floor = floor;
	}

	void miss(List<Casualty> casualties) {
		this.missing.join(casualties);
	}

	/** Pays for missing units, which stay missing; returns how many there were. */
	int writeOff(int units) {
		List<Unit> paid = this.missing.release(units, Fate.PAID);
		this.writtenOff.addAll(paid);
		return paid.size();
	}

	void turnUp(int units) {
		if (this.floor.journal().room() == 0) {
			return;
		}
		Dice dice = this.floor.dice();
		Bin bin = this.floor.shelves().any(dice.chance(90) ? Disposition.SELLABLE : Disposition.CUSTOMER_DAMAGED);
		this.floor.journal()
			.write(this.floor.adjustment(dice.chance(85) ? "F" : "N", units, bin.spot(), this.floor.someMsku()));
		List<Unit> found = new ArrayList<>(this.missing.release(units, Fate.BACK));
		this.floor.books().turnedUp(this.floor.today(), units - found.size());
		while (found.size() < units && !this.writtenOff.isEmpty()) {
			found.add(this.writtenOff.remove());
		}
		found.addAll(this.floor.shelves().make(units - found.size()));
		bin.put(found);
	}

}
