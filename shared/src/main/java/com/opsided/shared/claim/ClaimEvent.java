package com.opsided.shared.claim;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * One change of a claim.
 *
 * @param version the claim's version after it
 * @param from the state before, null when it was opened
 * @param to the state after
 * @param units the units it asked for then
 * @param paidUnits the units that were paid by then
 * @param changedBy who did it: a user, or {@code reconciliation}
 * @param note why, empty if nobody said
 * @param at when
 */
public record ClaimEvent(long version, @Nullable ClaimState from, ClaimState to, int units, int paidUnits,
		String changedBy, String note, Instant at) {

}
