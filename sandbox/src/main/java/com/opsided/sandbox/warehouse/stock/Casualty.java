package com.opsided.sandbox.warehouse.stock;

/**
 * One unit that one ledger row harmed, and what became of it.
 */
final class Casualty {

	private final Unit unit;

	private Fate fate = Fate.OPEN;

	Casualty(Unit unit) {
		this.unit = unit;
	}

	Unit unit() {
		return this.unit;
	}

	Fate fate() {
		return this.fate;
	}

	void meets(Fate end) {
		this.fate = end;
	}

}
