package com.opsided.shared.discrepancy;

import java.math.BigDecimal;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A discrepancy with what reconciliation made of it: a row of {@code detection.md} §8.
 *
 * @param account the account's name
 * @param discrepancy what detection found
 * @param claimableUnits units a claim may ask for
 * @param assessment its state, window and value
 */
public record ReportedDiscrepancy(String account, Discrepancy discrepancy, int claimableUnits, Assessment assessment) {

	/**
	 * Returns the amount a claim may ask for.
	 * @return the amount, null if no value is known
	 */
	public @Nullable BigDecimal claimableAmount() {
		return this.assessment.claimableAmount();
	}

	/**
	 * Returns the last day of the window.
	 * @return the day, null where no policy applies
	 */
	public @Nullable LocalDate windowCloses() {
		return this.assessment.windowCloses();
	}

}
