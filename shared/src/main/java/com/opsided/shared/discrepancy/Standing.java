package com.opsided.shared.discrepancy;

/**
 * Whether a discrepancy can lead to a claim at all, as its rule in {@code detection.md}
 * §4 says.
 */
public enum Standing {

	/** It can be claimed while its window is open. */
	CLAIM,
	/** A report is missing: claimable 0 until it is loaded. */
	NEEDS_DATA,
	/** Never claimable. */
	INFORMATIONAL

}
