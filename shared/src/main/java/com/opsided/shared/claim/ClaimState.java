package com.opsided.shared.claim;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * The states of a claim ({@code detection.md} §5). One map holds the transitions; which
 * of two changes is made is decided by the row count of its UPDATE. A claim that was
 * denied never expires, and one that expired is never denied.
 */
public enum ClaimState {

	/** Worth claiming; too early, or its value is not known yet. */
	DRAFT,
	/** The window is open: it can be filed. */
	READY,
	/** Raised with Amazon under a case id. */
	FILED,
	/** All of its units were paid. */
	PAID,
	/** Some of its units were paid, the others are not. */
	PARTIALLY_PAID,
	/** Amazon refused it. */
	DENIED,
	/** Given up, by its owner or because nothing is left to claim. */
	WITHDRAWN,
	/** The window closed before it was filed. */
	EXPIRED;

	private static final Map<ClaimState, Set<ClaimState>> NEXT = Map.of(DRAFT,
			EnumSet.of(READY, PAID, PARTIALLY_PAID, WITHDRAWN, EXPIRED), READY,
			EnumSet.of(DRAFT, FILED, PAID, PARTIALLY_PAID, WITHDRAWN, EXPIRED), FILED,
			EnumSet.of(PAID, PARTIALLY_PAID, DENIED, WITHDRAWN), PAID,
			EnumSet.of(PARTIALLY_PAID, FILED, DRAFT, READY, WITHDRAWN, EXPIRED), PARTIALLY_PAID,
			EnumSet.of(PAID, FILED, DRAFT, READY, WITHDRAWN, EXPIRED), DENIED,
			EnumSet.of(FILED, PAID, PARTIALLY_PAID, WITHDRAWN), WITHDRAWN,
			EnumSet.of(DRAFT, READY, PAID, PARTIALLY_PAID, EXPIRED), EXPIRED, EnumSet.of(PAID, PARTIALLY_PAID));

	/** What a person may do; the rest follows from what Amazon reports. */
	private static final Map<ClaimState, Set<ClaimState>> BY_HAND = Map.of(DRAFT, EnumSet.of(WITHDRAWN), READY,
			EnumSet.of(FILED, WITHDRAWN), FILED, EnumSet.of(PAID, PARTIALLY_PAID, DENIED, WITHDRAWN), PARTIALLY_PAID,
			EnumSet.of(PAID), DENIED, EnumSet.of(FILED, PAID, PARTIALLY_PAID, WITHDRAWN));

	/**
	 * Tells whether a claim may go from this state to another.
	 * @param next the other state
	 * @return whether the map holds the transition
	 */
	public boolean mayBecome(ClaimState next) {
		return NEXT.getOrDefault(this, Set.of()).contains(next);
	}

	/**
	 * Tells whether a person may put a claim from this state into another.
	 * @param next the other state
	 * @return whether the map holds the transition and it is not one that only follows
	 * from the discrepancy
	 */
	public boolean mayBecomeByHand(ClaimState next) {
		return BY_HAND.getOrDefault(this, Set.of()).contains(next);
	}

	/**
	 * Tells whether a discrepancy is shown in the state of its claim.
	 * @return false while the claim waits to be filed or has expired with the window
	 */
	public boolean isShown() {
		return this != DRAFT && this != READY && this != EXPIRED;
	}

}
