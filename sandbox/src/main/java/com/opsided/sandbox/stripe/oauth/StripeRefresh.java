package com.opsided.sandbox.stripe.oauth;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A refresh token.
 *
 * @param token {@code rt_…}
 * @param grant the id of the grant behind it
 * @param account whose it is
 * @param flavour whether it dies of its use
 * @param expires when it dies by itself
 * @param used when it was first used, null until then
 */
record StripeRefresh(String token, String grant, String account, Flavour flavour, Instant expires,
		@Nullable Instant used) {

	/**
	 * A used one is good for as long as the grace lasts, which is not at all by default.
	 */
	boolean isGood(Instant now, Duration grace) {
		boolean fresh = !this.flavour.rotates() || this.used == null || now.isBefore(this.used.plus(grace));
		return fresh && now.isBefore(this.expires);
	}

	StripeRefresh use(Instant now) {
		return (this.used != null) ? this
				: new StripeRefresh(this.token, this.grant, this.account, this.flavour, this.expires, now);
	}

	@Override
	public String toString() {
		return "Refresh token of " + this.account;
	}

}
