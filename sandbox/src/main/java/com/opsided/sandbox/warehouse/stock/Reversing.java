package com.opsided.sandbox.warehouse.stock;

import java.math.BigDecimal;

import com.opsided.sandbox.warehouse.catalog.Dice;

/**
 * Amazon takes money back: because it had paid in error (nothing is given back), or
 * because it gives the unit back instead ({@code amazon-fba.md} §6.4).
 */
final class Reversing {

	private final Floor floor;

	private final Cashier cashier;

	private final Searching searching;

	Reversing(Floor floor, Cashier cashier, Searching searching) {
		this.floor = floor;
		this.cashier = cashier;
		this.searching = searching;
	}

	/**
	 * Rolls the day on which an error will come out; past the last day, it never does.
	 */
	int rollDay() {
		return this.floor.today() + this.floor.dice().between(6, 75);
	}

	/** Plans to take back money that was paid in error. */
	void plan(int day, PaymentLine line, int units) {
		Given given = line.given();
		Given taken = new Given(given.currency(), given.perUnit().negate(), -units, 0);
		this.floor.agenda().plan(day, Phase.EVENING, () -> this.cashier.write(papers(original(line)), taken, 0));
		if (this.floor.dice().chance(40)) {
			int before = this.floor.dice().between(0, Math.min(70, day - this.floor.today() - 1));
			this.floor.agenda().plan(day - before, Phase.AFTERNOON, () -> this.searching.turnUp(1));
		}
	}

	/** Plans to swap one paid unit's money for a unit. */
	void planSwap(PaymentLine line) {
		this.floor.agenda()
			.plan(rollDay(), Phase.EVENING,
					() -> swap(original(line), line.given().currency(), line.given().perUnit()));
	}

	/** Reverses a payment from before the ledger's reach. */
	void reverseThePast() {
		Dice dice = this.floor.dice();
		Papers.Original original = dice.chance(50) ? new Papers.Original("7" + dice.digits(9), "Lost_Warehouse")
				: new Papers.Original("", "");
		Given given = this.cashier.give(1, 0);
		if (dice.chance(50)) {
			this.cashier.write(papers(original), new Given(given.currency(), given.perUnit().negate(), -1, 0), 0);
			this.floor.books().reversedWithoutOriginal();
		}
		else if (swap(original, given.currency(), given.perUnit())) {
			this.floor.books().reversedWithoutOriginal();
		}
	}

	/** Gives units in kind: a correction that no rule takes for a found unit. */
	boolean giveUnits(int units) {
		if (this.floor.journal().room() == 0) {
			return false;
		}
		Bin bin = this.floor.shelves().any(Disposition.SELLABLE);
		this.floor.journal().write(this.floor.adjustment("J", units, bin.spot(), this.floor.someMsku()));
		bin.put(this.floor.shelves().make(units));
		return true;
	}

	private boolean swap(Papers.Original original, String currency, BigDecimal perUnit) {
		if (!giveUnits(1)) {
			return false;
		}
		this.cashier.write(papers(original), new Given(currency, perUnit.negate(), -1, 1), 0);
		return true;
	}

	private Papers papers(Papers.Original original) {
		boolean inbound = original.reason().endsWith("Inbound");
		String reason = inbound ? "MISSING_FROM_INBOUND_CLAWBACK"
				: this.floor.dice().pick("Reimbursement_Reversal", "COMPENSATED_CLAWBACK");
		return new Papers(this.cashier.nextId(), reason, "", "", this.floor.someMsku(), original);
	}

	private static Papers.Original original(PaymentLine line) {
		return new Papers.Original(line.papers().id(), line.papers().reason());
	}

}
