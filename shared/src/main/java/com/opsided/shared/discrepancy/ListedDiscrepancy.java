package com.opsided.shared.discrepancy;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A discrepancy as an account's owner sees it: with its claim's state and by his rules.
 *
 * @param id the loss: the same in every detection, and the id of its claim
 * @param discrepancy what detection found and reconciliation made of it
 * @param state the state that is shown: the claim's once that was filed or closed
 * @param claimState the state of its claim, null if it has none
 * @param severity {@code LOW}, {@code MEDIUM}, {@code HIGH} or {@code CRITICAL}
 * @param ignored whether the owner wants its SKU never to be claimed
 * @param note why it is shown as it is, empty if there is nothing to say
 * @param foundOn the day it was listed first
 */
public record ListedDiscrepancy(UUID id, ReportedDiscrepancy discrepancy, DiscrepancyState state,
		@Nullable String claimState, String severity, boolean ignored, String note, LocalDate foundOn) {

	/**
	 * Returns the row of {@code detection.md} §8 with the state that is shown.
	 * @return the row
	 */
	public ReportedDiscrepancy shown() {
		Assessment assessed = this.discrepancy.assessment();
		return new ReportedDiscrepancy(this.discrepancy.account(), this.discrepancy.discrepancy(),
				this.discrepancy.claimableUnits(),
				new Assessment(this.state, assessed.windowOpens(), assessed.windowCloses(), assessed.policyVerified(),
						assessed.unitValue(), assessed.currency(), assessed.claimableAmount(), assessed.valueBasis()));
	}

}
