package com.opsided.sync.detection;

/**
 * One rule of {@code detection.md} §3 or §4. Rules hold no state of a product: one
 * instance serves all products and threads.
 */
interface DiscrepancyRule {

	/**
	 * Examines one product.
	 * @param evidence what was known of it by the as-of date
	 * @param scope what holds for the whole account
	 * @param findings takes the discrepancies and what could not be matched
	 */
	void examine(Evidence evidence, DetectionScope scope, Findings findings);

}
