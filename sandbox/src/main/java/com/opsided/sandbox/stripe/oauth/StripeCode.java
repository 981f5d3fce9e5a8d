package com.opsided.sandbox.stripe.oauth;

import java.time.Instant;

/**
 * What a consent page gives a platform, to be exchanged once.
 *
 * @param code {@code ac_…}
 * @param account who consented
 * @param flavour how the account is connected
 * @param scope {@code read_only}, {@code read_write} or {@code stripe_apps}
 * @param expires when it dies
 * @param used whether it was exchanged
 */
record StripeCode(String code, String account, Flavour flavour, String scope, Instant expires, boolean used) {

	boolean isGood(Instant now) {
		return !this.used && now.isBefore(this.expires);
	}

	StripeCode use() {
		return new StripeCode(this.code, this.account, this.flavour, this.scope, this.expires, true);
	}

	@Override
	public String toString() {
		return "Code of " + this.account;
	}

}
