package com.opsided.sync.console;

import java.time.Duration;
import java.time.Instant;

/**
 * What a browser keeps for us, sealed: the tokens of its session at integration-api.
 *
 * @param email who logged in
 * @param access the access token
 * @param refresh the refresh token, good once
 * @param until when the access token ends
 */
record SessionTokens(String email, String access, String refresh, Instant until) {

	private static final Duration EARLY = Duration.ofSeconds(30);

	/** Tells whether the access token has ended, or is about to. */
	boolean areOld(Instant now) {
		return !now.isBefore(this.until.minus(EARLY));
	}

	@Override
	public String toString() {
		return "SessionTokens of " + this.email + " until " + this.until;
	}

}
