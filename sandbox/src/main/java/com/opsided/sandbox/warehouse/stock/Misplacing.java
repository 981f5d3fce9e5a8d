package com.opsided.sandbox.warehouse.stock;

import com.opsided.sandbox.warehouse.catalog.Dice;

/**
 * Units vanish from their bin. Many turn up again at another warehouse, one by one or
 * together; for many of the others Amazon pays.
 */
final class Misplacing implements Affair {

	private final Floor floor;

	private final Searching searching;

	private final Paying paying;

	Misplacing(Floor floor, Searching searching, Paying paying) {
		this.floor = floor;
		this.searching = searching;
		this.paying = paying;
	}

	@Override
	public boolean happen() {
		Bin bin = this.floor.shelves().anyHolding(85).orElse(null);
		if (bin == null || this.floor.journal().room() < 2) {
			return false;
		}
		Dice dice = this.floor.dice();
		int units = dice.chance(65) ? 1 : dice.between(1, Math.min(bin.size(), dice.chance(10) ? 16 : 4));
		Entry entry = this.floor.adjustment(dice.chance(80) ? "M" : "5", -units, bin.spot(), this.floor.someMsku());
		lose(bin, entry, units);
		if (dice.chance(2)) {
			this.floor.journal().write(this.floor.adjustment("M", 0, bin.spot(), entry.msku()));
			return true;
		}
		if (bin.size() >= units && dice.chance(10)) {
			lose(bin, entry, units);
		}
		return true;
	}

	private void lose(Bin bin, Entry entry, int units) {
		JournalLine line = this.floor.journal().write(entry, Harm.LOST, bin.take(units, Whereabouts.MISSING));
		this.searching.miss(line.casualties());
		planSearch(units);
		this.paying.planFor(Family.LOST, line);
	}

	private void planSearch(int units) {
		Dice dice = this.floor.dice();
		if (!dice.chance(45)) {
			return;
		}
		int found = dice.between(1, units);
		if (dice.chance(40)) {
			this.floor.later(dice.between(0, 40), Phase.AFTERNOON, () -> this.searching.turnUp(found));
			return;
		}
		for (int i = 0; i < found; i++) {
			this.floor.later(dice.between(0, 40), Phase.AFTERNOON, () -> this.searching.turnUp(1));
		}
	}

}
