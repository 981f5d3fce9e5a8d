package com.opsided.shared.rules;

/** How much a discrepancy matters to its account. */
public enum Severity {

	/** Below all thresholds, or nothing is open. */
	LOW,
	/** From the first threshold on. */
	MEDIUM,
	/** From the second threshold on. */
	HIGH,
	/** From the third threshold on. */
	CRITICAL

}
