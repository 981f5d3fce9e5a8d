package com.opsided.sandbox.warehouse.stock;

import com.opsided.sandbox.warehouse.catalog.Dice;

/**
 * One of the affairs that the ledger writes as an adjustment.
 */
final class Adjusting implements Affair {

	private final Dice dice;

	private final Affair misplacing;

	private final Affair damaging;

	private final Affair regrading;

	private final Affair disposing;

	Adjusting(Dice dice, Affair misplacing, Affair damaging, Affair regrading, Affair disposing) {
		this.dice = dice;
		this.misplacing = misplacing;
		this.damaging = damaging;
		this.regrading = regrading;
		this.disposing = disposing;
	}

	@Override
	public boolean happen() {
		int roll = this.dice.below(100);
		Affair affair = (roll < 45) ? this.misplacing
				: (roll < 68) ? this.damaging : (roll < 80) ? this.regrading : this.disposing;
		return affair.happen();
	}

}
