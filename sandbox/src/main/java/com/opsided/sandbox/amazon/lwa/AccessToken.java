package com.opsided.sandbox.amazon.lwa;

import java.time.Instant;

/**
 * A token that lets an application call for a seller, or for nobody in particular.
 *
 * @param token the token
 * @param refreshToken the grant behind it, empty without a seller
 * @param sellerId the seller, empty without one
 * @param clientId the application
 * @param expires when it dies
 */
public record AccessToken(String token, String refreshToken, String sellerId, String clientId, Instant expires) {

	boolean isAlive(Instant now) {
		return now.isBefore(this.expires);
	}

	@Override
	public String toString() {
		return "Access token for " + this.sellerId;
	}

}
