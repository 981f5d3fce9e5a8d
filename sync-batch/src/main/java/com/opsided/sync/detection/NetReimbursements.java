package com.opsided.sync.detection;

import java.util.List;
import java.util.function.Predicate;

import com.opsided.shared.reimbursement.ReimbursementLine;
import com.opsided.shared.text.CodeSet;

/**
 * One product's reimbursement lines after its reversals were netted ({@code detection.md}
 * §3).
 *
 * @param payments the lines that are no reversals, in order of (approval date,
 * reimbursement id, file order)
 * @param reversals the reversals, in file order
 * @param unmatchedReversals how many reversals are without their original
 */
record NetReimbursements(List<ReimbursementEntry> payments, List<Reversal> reversals, int unmatchedReversals) {

	static final NetReimbursements NONE = new NetReimbursements(List.of(), List.of(), 0);

	/**
	 * Adds up what was paid.
	 * @param reasons the reasons of the lines that count
	 * @param counts which of those count
	 * @return units, less what reversals took back
	 */
	long units(CodeSet reasons, Predicate<ReimbursementLine> counts) {
		long units = 0;
		for (ReimbursementEntry entry : this.payments) {
			if (reasons.contains(entry.line().reason()) && counts.test(entry.line())) {
				units += entry.netUnits();
			}
		}
		return units;
	}

}
