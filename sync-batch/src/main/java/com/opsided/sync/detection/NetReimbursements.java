package com.opsided.sync.detection;

import java.util.List;

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

}
