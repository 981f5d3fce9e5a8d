package com.opsided.sandbox.warehouse.stock;

import com.opsided.sandbox.warehouse.catalog.Dice;

/**
 * Amazon pays for lost and damaged units, mostly by itself after four or five days,
 * sometimes late and only when asked. A payment made in error is decided here and now: it
 * settles no unit, though it comes out only when it is reversed. So the truth never has
 * to be revised.
 */
final class Paying {

	private final Floor floor;

	private final Cashier cashier;

	private final Searching searching;

	private final Reversing reversing;

	private final Waiting damaged;

	Paying(Floor floor, Cashier cashier, Searching searching, Reversing reversing, Waiting damaged) {
		this.floor = floor;
		this.cashier = cashier;
		this.searching = searching;
		this.reversing = reversing;
		this.damaged = damaged;
	}

	/** Decides when, if ever, Amazon pays for what a ledger row did. */
	void planFor(Family family, JournalLine line) {
		Dice dice = this.floor.dice();
		int mood = dice.below(100);
		if (mood < 45) {
			this.floor.later(dice.between(4, 5), Phase.EVENING, () -> pay(family, line.open(), false));
		}
		else if (mood < 60) {
			this.floor.later(dice.between(20, 90), Phase.EVENING, () -> pay(family, line.open(), true));
		}
		else if (mood < 63) {
			this.floor.later(dice.between(0, 9), Phase.EVENING, () -> pay(family, line.open() + 1, false));
		}
	}

	void pay(Family family, int units, boolean asked) {
		if (units == 0) {
			return;
		}
		Dice dice = this.floor.dice();
		int kind = dice.chance(15) ? dice.between(1, units) : 0;
		if (kind > 0 && !this.reversing.giveUnits(kind)) {
			kind = 0;
		}
		int inError = write(papers(family, asked), units - kind, kind);
		settle(family, units - inError);
	}

	/** Writes one line or two; returns the units that are paid in error. */
	private int write(Papers papers, int cash, int kind) {
		if (cash == 0) {
			this.cashier.write(papers, this.cashier.give(0, kind), 0);
			return 0;
		}
		boolean apart = kind > 0 && this.floor.dice().chance(50);
		int reversalDay = this.reversing.rollDay();
		boolean error = this.floor.dice().chance(14) && this.floor.agenda().reaches(reversalDay);
		int inError = error ? this.floor.dice().between(1, cash) : 0;
		PaymentLine line = this.cashier.write(papers, this.cashier.give(cash, apart ? 0 : kind), inError);
		if (apart) {
			this.cashier.write(papers, this.cashier.give(0, kind), 0);
		}
		if (error) {
			this.reversing.plan(reversalDay, line, inError);
		}
		else if (this.floor.dice().chance(8)) {
			this.reversing.planSwap(line);
		}
		return inError;
	}

	private Papers papers(Family family, boolean asked) {
		Dice dice = this.floor.dice();
		String id = dice.chance(15) ? this.cashier.mergedId(family) : this.cashier.nextId();
		return new Papers(id, family.reason(asked, dice), asked ? dice.digits(11) : "", "", this.floor.someMsku(),
				null);
	}

	private void settle(Family family, int units) {
		int settled = (family == Family.LOST) ? this.searching.writeOff(units)
				: this.damaged.release(units, Fate.PAID).size();
		this.floor.books().paidForNothing(units - settled);
		if (family == Family.DAMAGED && settled > 0 && this.floor.dice().chance(35)) {
			takeOver(settled);
		}
	}

	/** Amazon takes damaged units that it has paid for out of the seller's stock. */
	private void takeOver(int units) {
		Bin bin = this.floor.shelves().holding(Disposition.WAREHOUSE_DAMAGED, units).orElse(null);
		if (bin != null && this.floor.journal().room() > 0) {
			this.floor.journal().write(this.floor.adjustment("O", -units, bin.spot(), this.floor.someMsku()));
			bin.take(units, Whereabouts.AMAZONS);
		}
	}

}
