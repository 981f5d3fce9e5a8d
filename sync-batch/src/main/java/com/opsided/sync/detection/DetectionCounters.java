package com.opsided.sync.detection;

/**
 * What could not be matched ({@code detection.md} §3), over both families.
 *
 * @param unmatchedFound units found that no earlier loss explains
 * @param unmatchedReimbursed units reimbursed that no earlier loss explains
 * @param unmatchedReversal reversal lines without their original
 */
public record DetectionCounters(long unmatchedFound, long unmatchedReimbursed, long unmatchedReversal) {

	/** Nothing counted yet. */
	public static final DetectionCounters ZERO = new DetectionCounters(0, 0, 0);

	/**
	 * Adds the counters of another product.
	 * @param other the other counters
	 * @return the sums
	 */
	public DetectionCounters plus(DetectionCounters other) {
		return new DetectionCounters(this.unmatchedFound + other.unmatchedFound,
				this.unmatchedReimbursed + other.unmatchedReimbursed, this.unmatchedReversal + other.unmatchedReversal);
	}

}
