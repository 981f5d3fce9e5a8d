package com.opsided.sync.detection;

import com.opsided.shared.discrepancy.Discrepancy;
import com.opsided.shared.discrepancy.DiscrepancyType;
import com.opsided.shared.discrepancy.Standing;
import com.opsided.shared.money.Money;
import com.opsided.shared.reimbursement.ReimbursementLine;
import org.jspecify.annotations.Nullable;

/**
 * A reimbursement line, its number among the lines of its id, and the units that
 * reversals took back from it.
 */
final class ReimbursementEntry {

	private final ReimbursementLine line;

	private final int occurrence;

	private int takenBack;

	ReimbursementEntry(ReimbursementLine line, int occurrence) {
		this.line = line;
		this.occurrence = occurrence;
	}

	ReimbursementLine line() {
		return this.line;
	}

	/**
	 * Returns the units that the line still pays for.
	 * @return its quantity less what reversals took back, never below 0
	 */
	int netUnits() {
		return Math.max(0, this.line.quantityTotal()) - this.takenBack;
	}

	boolean isReversedToNothing() {
		return this.takenBack > 0 && netUnits() == 0;
	}

	/**
	 * Takes units back.
	 * @param units how many a reversal takes
	 * @return those that this line does not have
	 */
	int takeBack(int units) {
		int taken = Math.min(units, netUnits());
		this.takenBack += taken;
		return units - taken;
	}

	/**
	 * Returns the discrepancy that rests on this line, identified as the head of
	 * {@code detection.md} §4 says.
	 * @param type the rule's type
	 * @param units the units it is about
	 * @param unitValue the value of each, null if the rule cannot tell
	 * @return the discrepancy
	 */
	Discrepancy toDiscrepancy(DiscrepancyType type, int units, @Nullable Money unitValue) {
		return new Discrepancy(type, Standing.CLAIM, this.line.fnsku(), this.line.sku(), this.line.asin(),
				this.line.title(), this.line.reimbursementId(), this.occurrence, this.line.approvalDate(), "", "",
				this.line.reason(), units, 0, 0, null, unitValue);
	}

}
