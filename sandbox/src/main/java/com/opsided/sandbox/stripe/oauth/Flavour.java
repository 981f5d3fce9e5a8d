package com.opsided.sandbox.stripe.oauth;

import java.time.Duration;

/**
 * How an account is connected.
 */
enum Flavour {

	/** Connect OAuth: access tokens that do not end, refresh tokens that stay. */
	CONNECT(Duration.ofDays(365_000), Duration.ofDays(365_000)),
	/** Stripe Apps: access tokens for an hour, refresh tokens for a year and one use. */
	APPS(Duration.ofHours(1), Duration.ofDays(365));

	private final Duration accessLife;

	private final Duration refreshLife;

	Flavour(Duration accessLife, Duration refreshLife) {
		this.accessLife = accessLife;
		this.refreshLife = refreshLife;
	}

	Duration accessLife() {
		return this.accessLife;
	}

	Duration refreshLife() {
		return this.refreshLife;
	}

	boolean rotates() {
		return this == APPS;
	}

}
