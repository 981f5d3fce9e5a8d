package com.opsided.sync.detection;

/**
 * Sums of units.
 */
final class Units {

	private Units() {
	}

	/**
	 * Narrows a sum. Only absurd figures leave the range, and they must not end a run.
	 * @param sum the sum
	 * @return the nearest int
	 */
	static int ofSum(long sum) {
		return (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, sum));
	}

}
