package com.opsided.sandbox.stripe.oauth;

/**
 * An account's leave for the platform.
 *
 * @param id the code it came from
 * @param account who gave it
 * @param flavour how the account is connected
 * @param scope what was granted
 * @param revoked whether it was taken back
 */
record StripeGrant(String id, String account, Flavour flavour, String scope, boolean revoked) {

	StripeGrant revoke() {
		return new StripeGrant(this.id, this.account, this.flavour, this.scope, true);
	}

}
