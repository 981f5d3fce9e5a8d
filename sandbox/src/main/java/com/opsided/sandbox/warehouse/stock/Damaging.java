package com.opsided.sandbox.warehouse.stock;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.List;

import com.opsided.sandbox.warehouse.catalog.Dice;

/**
 * Amazon damages units: they leave their grade and, in the next row, join the units it
 * has damaged. It owes for those that could still be sold, sent back or written off by
 * somebody else ({@code detection.md} §3), not for those that were unsellable before.
 */
final class Damaging implements Affair {

	private final Floor floor;

	private final Waiting unpaid;

	private final Paying paying;

	Damaging(Floor floor, Waiting unpaid, Paying paying) {
		this.floor = floor;
		this.unpaid = unpaid;
		this.paying = paying;
	}

	@Override
	public boolean happen() {
		Bin bin = this.floor.shelves().anyHolding(55).orElse(null);
		if (bin == null || bin.spot().disposition() == Disposition.WAREHOUSE_DAMAGED
				|| this.floor.journal().room() < 4) {
			return false;
		}
		Dice dice = this.floor.dice();
		int units = dice.chance(75) ? 1 : dice.between(1, Math.min(bin.size(), 3));
		int times = (bin.size() >= 2 * units && dice.chance(10)) ? 2 : 1;
		damage(bin, units, times);
		return true;
	}

	private void damage(Bin bin, int units, int times) {
		Disposition grade = bin.spot().disposition();
		Entry out = this.floor.adjustment(grade.damageCode(), -units, bin.spot(), this.floor.someMsku());
		Bin broken = this.floor.shelves().at(bin.spot().center(), Disposition.WAREHOUSE_DAMAGED);
		Entry in = this.floor.adjustment("P", units, broken.spot(), out.msku());
		Collection<Unit> moved = new ArrayDeque<>();
		for (int i = 0; i < times; i++) {
			List<Unit> hit = bin.take(units, Whereabouts.IN_STOCK);
			moved.addAll(hit);
			write(out, grade.owedWhenDamaged(), hit);
		}
		for (int i = 0; i < times; i++) {
			this.floor.journal().write(in);
		}
		broken.put(moved);
	}

	private void write(Entry out, boolean owed, List<Unit> hit) {
		if (!owed) {
			this.floor.journal().write(out);
			return;
		}
		JournalLine line = this.floor.journal().write(out, Harm.DAMAGED, hit);
		this.unpaid.join(line.casualties());
		this.paying.planFor(Family.DAMAGED, line);
	}

}
