package com.opsided.sandbox.warehouse.stock;

/**
 * What came back or was paid though nobody missed it ({@code detection.md} §3).
 *
 * @param found units that turned up beyond those missing
 * @param reimbursed units paid for beyond those open
 * @param reversals reversal lines without their original
 */
public record Unmatched(int found, int reimbursed, int reversals) {

	/** Nothing. */
	public static final Unmatched NONE = new Unmatched(0, 0, 0);

	/**
	 * Adds another product's.
	 * @param other the other
	 * @return the sums
	 */
	public Unmatched plus(Unmatched other) {
		return new Unmatched(this.found + other.found, this.reimbursed + other.reimbursed,
				this.reversals + other.reversals);
	}

}
