package com.opsided.shared.web;

import java.time.Instant;

/** Knows the access tokens that ended before their time. Asked at every call. */
@FunctionalInterface
public interface TokenRevocations {

	/**
	 * Tells whether a token must not be accepted any more.
	 * @param caller who the token speaks for
	 * @param issuedAt when it was issued
	 * @return whether it was revoked
	 */
	boolean isRevoked(Caller caller, Instant issuedAt);

}
