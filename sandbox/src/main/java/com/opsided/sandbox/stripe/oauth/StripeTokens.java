package com.opsided.sandbox.stripe.oauth;

/**
 * What is given for a code or a refresh token.
 *
 * @param access the access token
 * @param refreshToken the refresh token from now on
 * @param grant the grant behind them
 */
record StripeTokens(StripeAccess access, String refreshToken, StripeGrant grant) {

	@Override
	public String toString() {
		return "Tokens for " + this.grant.account();
	}

}
