package com.opsided.shared.failure;

/**
 * Whose fault a failure is; what happens next follows from it. The name is the label of
 * the metrics.
 */
public enum FailureCategory {

	/** The provider, or our own quota, wants us to come back later: park, do not fail. */
	RATE_LIMITED,
	/** The seller's consent is gone or lacks a role: ask the seller to reconnect. */
	AUTH_EXPIRED,
	/** The provider or the way to it failed: try again later. */
	PROVIDER_DOWN,
	/** The provider answered with something that cannot be read or is not there. */
	BAD_DATA,
	/** Our operator's settings are missing or wrong: tell the operator, do not retry. */
	CONFIGURATION,
	/** We asked for something that cannot be asked: a defect of ours. */
	BUG;

	/**
	 * Tells whether the same work may succeed later without anybody doing anything.
	 * @return whether to park and try again
	 */
	public boolean passesByItself() {
		return this == RATE_LIMITED || this == PROVIDER_DOWN;
	}

}
