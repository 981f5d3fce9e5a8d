package com.opsided.sandbox.warehouse.stock;

import java.util.List;

import com.opsided.sandbox.warehouse.catalog.Dice;

/**
 * A ledger row in the making: the units it harmed still wait for their fate.
 *
 * @param entry what the ledger writes
 * @param occurrence 1, 2, … among equal entries
 * @param harm what the row did
 * @param casualties the units it harmed
 */
record JournalLine(Entry entry, int occurrence, Harm harm, List<Casualty> casualties) {

	int open() {
		int open = 0;
		for (Casualty casualty : this.casualties) {
			open += (casualty.fate() == Fate.OPEN) ? 1 : 0;
		}
		return open;
	}

	LedgerRow finished(Dice dice) {
		boolean silent = this.entry.type() != EventType.ADJUSTMENTS;
		Reconciliation amazon = silent ? Reconciliation.EMPTY
				: Reconciliation.of(Math.abs(this.entry.quantity()), open(), dice);
		List<Fate> fates = this.casualties.isEmpty() ? List.of()
				: this.casualties.stream().map(Casualty::fate).toList();
		return new LedgerRow(this.entry, this.occurrence, this.harm, fates, amazon);
	}

}
