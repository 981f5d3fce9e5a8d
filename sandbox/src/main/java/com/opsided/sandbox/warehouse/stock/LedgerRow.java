package com.opsided.sandbox.warehouse.stock;

import java.util.List;

/**
 * One row of the ledger, with the fate of the units it harmed.
 *
 * @param entry what the ledger writes
 * @param occurrence 1, 2, … among equal entries, in the order of the file
 * @param harm what the row did
 * @param fates one for each unit it harmed, empty if it did none
 * @param amazon what Amazon says about it
 */
public record LedgerRow(Entry entry, int occurrence, Harm harm, List<Fate> fates, Reconciliation amazon) {

	public LedgerRow {
		fates = List.copyOf(fates);
	}

	/**
	 * Counts the units that met a fate.
	 * @param fate the fate
	 * @return units
	 */
	public int units(Fate fate) {
		return (int) this.fates.stream().filter((each) -> each == fate).count();
	}

}
