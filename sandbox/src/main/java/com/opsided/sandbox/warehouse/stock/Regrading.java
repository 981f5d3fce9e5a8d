package com.opsided.sandbox.warehouse.stock;

import java.util.List;

import com.opsided.sandbox.warehouse.catalog.Dice;

/**
 * Units change their grade (Q out, P in) or are given away (G), and SKUs that share an
 * FNSKU are merged (4 out, 3 in): events that nobody is owed for ({@code detection.md}
 * §3).
 */
final class Regrading implements Affair {

	private final Floor floor;

	Regrading(Floor floor) {
		this.floor = floor;
	}

	@Override
	public boolean happen() {
		Bin bin = this.floor.shelves().anyHolding(70).orElse(null);
		if (bin == null || this.floor.journal().room() < 2) {
			return false;
		}
		Dice dice = this.floor.dice();
		int units = dice.between(1, Math.min(bin.size(), 3));
		List<String> mskus = this.floor.product().mskus();
		if (dice.chance(12)) {
			giveAway(bin, units);
		}
		else if (mskus.size() > 1 && dice.chance(40)) {
			pair("4", "3", bin, bin, units, mskus.get(0), mskus.get(1));
		}
		else {
			String msku = this.floor.someMsku();
			pair("Q", "P", bin, otherGrade(bin), units, msku, msku);
		}
		return true;
	}

	private void giveAway(Bin bin, int units) {
		this.floor.journal().write(this.floor.adjustment("G", -units, bin.spot(), this.floor.someMsku()));
		bin.take(units, Whereabouts.REMOVED);
	}

	private Bin otherGrade(Bin bin) {
		boolean sellable = bin.spot().disposition() == Disposition.SELLABLE;
		Disposition grade = !sellable ? Disposition.SELLABLE
				: this.floor.dice().chance(60) ? Disposition.EXPIRED : Disposition.DEFECTIVE;
		return this.floor.shelves().at(bin.spot().center(), grade);
	}

	private void pair(String out, String in, Bin from, Bin to, int units, String loser, String winner) {
		this.floor.journal().write(this.floor.adjustment(out, -units, from.spot(), loser));
		this.floor.journal().write(this.floor.adjustment(in, units, to.spot(), winner));
		to.put(from.take(units, Whereabouts.IN_STOCK));
	}

}
