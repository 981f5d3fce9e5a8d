package com.opsided.sandbox.amazon.lwa;

import java.time.Duration;
import java.time.Instant;

/**
 * A seller's leave for an application, which the seller must renew within a year.
 *
 * @param refreshToken the token that proves it
 * @param sellerId who gave it
 * @param clientId the application it was given to
 * @param since when
 * @param revoked whether the seller took it back
 */
public record Grant(String refreshToken, String sellerId, String clientId, Instant since, boolean revoked) {

	private static final Duration LIFE = Duration.ofDays(365);

	boolean holds(Instant now) {
		return !this.revoked && now.isBefore(this.since.plus(LIFE));
	}

	Grant revoke() {
		return new Grant(this.refreshToken, this.sellerId, this.clientId, this.since, true);
	}

	@Override
	public String toString() {
		return "Grant of " + this.sellerId;
	}

}
