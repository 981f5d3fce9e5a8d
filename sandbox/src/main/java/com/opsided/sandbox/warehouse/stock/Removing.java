package com.opsided.sandbox.warehouse.stock;

import java.util.List;

import com.opsided.sandbox.warehouse.catalog.Dice;

/**
 * Units leave for good: destroyed, with or without an order of the seller, or sent back
 * to the seller. A unit that is destroyed uses up the oldest order that still asks for
 * one.
 */
final class Removing {

	private final Floor floor;

	Removing(Floor floor) {
		this.floor = floor;
	}

	boolean sendBack() {
		Bin bin = this.floor.shelves().anyHolding(30).orElse(null);
		if (bin == null || this.floor.journal().room() == 0) {
			return false;
		}
		Dice dice = this.floor.dice();
		int units = dice.between(1, Math.min(bin.size(), 4));
		RemovalOrder order = new RemovalOrder(Math.max(0, this.floor.today() - dice.between(0, 12)), dice.code(10),
				dice.chance(80) ? "Return" : "Liquidations",
				this.floor.entry(EventType.VENDOR_RETURNS, "", -units, bin.spot()), units);
		Entry entry = this.floor.entry(EventType.VENDOR_RETURNS, order.id(), -units, bin.spot());
		this.floor.journal().write(entry);
		bin.take(units, Whereabouts.REMOVED);
		order.ship(this.floor.today());
		this.floor.books().removals().add(order);
		return true;
	}

	/** Destroys units now, or lets the seller order it for one of the next days. */
	boolean dispose() {
		Bin bin = this.floor.shelves().anyHolding(25).orElse(null);
		if (bin == null) {
			return false;
		}
		Dice dice = this.floor.dice();
		int units = dice.between(1, Math.min(bin.size(), 5));
		if (dice.chance(60)) {
			this.floor.later(dice.between(1, 3), Phase.MORNING, () -> order(bin, units));
			return false;
		}
		return destroy(bin, units);
	}

	private void order(Bin bin, int units) {
		Dice dice = this.floor.dice();
		String id = dice.code(10);
		for (int i = 0; i < (dice.chance(15) ? 2 : 1); i++) {
			RemovalOrder order = new RemovalOrder(this.floor.today(), id, "Disposal",
					this.floor.entry(EventType.VENDOR_RETURNS, id, -units, bin.spot()), units);
			this.floor.books().removals().add(order);
			int days = dice.between(0, 20);
			this.floor.later(days, Phase.WORK, () -> carryOut(bin, order.inProcess()));
			if (dice.chance(70)) {
				this.floor.later(days, Phase.EVENING, () -> order.cancelRest(this.floor.today()));
			}
		}
	}

	private void carryOut(Bin bin, int units) {
		int left = Math.min(bin.size(), this.floor.dice().between((units + 1) / 2, units));
		while (left > 0 && this.floor.journal().room() > 0) {
			int now = this.floor.dice().between(1, left);
			destroy(bin, now);
			left = Math.min(left - now, bin.size());
		}
	}

	private boolean destroy(Bin bin, int units) {
		if (this.floor.journal().room() == 0) {
			return false;
		}
		Entry entry = this.floor.adjustment("D", -units, bin.spot(), this.floor.someMsku());
		write(entry, bin.take(units, Whereabouts.DESTROYED));
		if (bin.size() >= units && this.floor.journal().room() > 0 && this.floor.dice().chance(8)) {
			write(entry, bin.take(units, Whereabouts.DESTROYED));
		}
		return true;
	}

	private void write(Entry entry, List<Unit> units) {
		Waiting unexplained = new Waiting();
		unexplained.join(this.floor.journal().write(entry, Harm.DISPOSED, units).casualties());
		for (RemovalOrder order : this.floor.books().removals()) {
			if (order.type().equals("Disposal")) {
				unexplained.release(order.dispose(entry.day(), unexplained.size()), Fate.ORDERED);
			}
		}
	}

}
