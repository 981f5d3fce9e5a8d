package com.opsided.shared.discrepancy;

/**
 * Where a unit's value comes from ({@code detection.md} §6).
 */
public enum ValueBasis {

	/** The seller's sourcing cost in force on the day. */
	SOURCING_COST,
	/** The mean of what Amazon paid for units of the same product and family. */
	PAST_REIMBURSEMENTS,
	/** The listed price less the estimated fees. */
	PRICE_LESS_FEES,
	/** The amount that was taken back. */
	REVERSED_AMOUNT,
	/** Nothing is known; the value is empty, never 0. */
	UNKNOWN

}
