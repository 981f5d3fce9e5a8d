package com.opsided.sync.reconciliation;

import java.time.LocalDate;
import java.time.Period;

import com.opsided.shared.discrepancy.DiscrepancyState;

/**
 * The days on which one event can be claimed, both included ({@code detection.md} §5).
 *
 * @param opens the first day: the policy's, but never before Amazon had time to pay by
 * itself
 * @param closes the last day
 * @param verified whether the policy behind it was verified
 */
record ClaimWindow(LocalDate opens, LocalDate closes, boolean verified) {

	static ClaimWindow of(ClaimPolicy policy, LocalDate event, Period settle) {
		LocalDate settled = event.plus(settle);
		LocalDate opens = event.plus(policy.opens());
		return new ClaimWindow(opens.isAfter(settled) ? opens : settled, event.plus(policy.closes()),
				policy.verified());
	}

	DiscrepancyState stateOn(LocalDate asOf) {
		if (asOf.isBefore(this.opens)) {
			return DiscrepancyState.WAITING;
		}
		return asOf.isAfter(this.closes) ? DiscrepancyState.EXPIRED : DiscrepancyState.CLAIMABLE;
	}

}
