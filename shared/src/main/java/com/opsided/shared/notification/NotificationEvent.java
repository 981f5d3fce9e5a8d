package com.opsided.shared.notification;

/** What a user can be told. */
public enum NotificationEvent {

	/** A run of one of the user's accounts failed. */
	RUN_FAILED("run.failed"),
	/** Discrepancies were found that were not known before; one message for a run. */
	DISCREPANCY_FOUND("discrepancy.found"),
	/** Claims that are not filed will close soon; one message for an account. */
	CLAIM_EXPIRING("claim.expiring"),
	/** A connection works no longer, or its consent will end soon. */
	CONNECTION_ATTENTION("connection.attention"),
	/** The user tries whether messages come through. */
	TEST("test");

	private final String wireName;

	NotificationEvent(String wireName) {
		this.wireName = wireName;
	}

	/**
	 * Names it to receivers.
	 * @return its type in a payload, part of the contract
	 */
	public String wireName() {
		return this.wireName;
	}

	/**
	 * Tells whether it can be subscribed to.
	 * @return false for what a user asks for each time
	 */
	public boolean canBeWanted() {
		return this != TEST;
	}

}
