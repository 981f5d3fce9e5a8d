package com.opsided.sandbox.stripe.data;

import com.opsided.sandbox.provider.Credentials;
import com.opsided.sandbox.stripe.StripeApiException;
import com.opsided.sandbox.stripe.StripePlatform;
import com.opsided.sandbox.stripe.oauth.StripeAccess;
import com.opsided.sandbox.stripe.oauth.StripeGrants;
import jakarta.servlet.http.HttpServletRequest;

/**
 * Tells whose account a call is about: by the platform's key and the account's name, or
 * by an access token.
 */
final class AdmitCaller {

	private static final String PLATFORM = "acct_platform";

	private final StripeGrants grants;

	AdmitCaller(StripeGrants grants) {
		this.grants = grants;
	}

	String account(HttpServletRequest call) {
		String key = Credentials.basic(call).map(Credentials::name).orElse(Credentials.bearer(call));
		if (key.isEmpty()) {
			throw StripeApiException.noKey();
		}
		String named = call.getHeader("Stripe-Account");
		if (key.equals(StripePlatform.SECRET_KEY)) {
			if (named != null && !this.grants.isConnected(named)) {
				throw StripeApiException.noAccess(key, named);
			}
			return (named != null) ? named : PLATFORM;
		}
		StripeAccess access = this.grants.find(key).orElseThrow(() -> StripeApiException.wrongKey(key));
		if (this.grants.isOver(access)) {
			throw StripeApiException.expiredKey(key);
		}
		if (this.grants.isRevoked(access) || (named != null && !named.equals(access.account()))) {
			throw StripeApiException.noAccess(key, (named != null) ? named : access.account());
		}
		return access.account();
	}

}
