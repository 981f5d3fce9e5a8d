package com.opsided.sync.detection;

import com.opsided.shared.reimbursement.ReimbursementLine;
import org.jspecify.annotations.Nullable;

/**
 * A reversal and the line it takes back.
 *
 * @param entry the reversal
 * @param original the first line, in file order, of the reimbursement it takes back; null
 * if that is not known
 */
record Reversal(ReimbursementEntry entry, @Nullable ReimbursementLine original) {

	ReimbursementLine line() {
		return this.entry.line();
	}

}
