package com.opsided.sandbox.stripe.oauth;

import java.time.Instant;

/**
 * An access token.
 *
 * @param token the token, which looks like a secret key
 * @param grant the id of the grant behind it
 * @param account which account it opens
 * @param expires when it dies
 */
public record StripeAccess(String token, String grant, String account, Instant expires) {

	@Override
	public String toString() {
		return "Access token for " + this.account;
	}

}
