package com.opsided.integration.token;

import com.opsided.shared.connection.Provider;
import com.opsided.shared.failure.FailureCategory;
import com.opsided.shared.token.ExchangeRefreshToken;
import com.opsided.shared.token.GrantedTokens;
import com.opsided.shared.token.TokenFailure;

/**
 * Stripe Connect's access tokens do not end by themselves: one that is refused was taken
 * back.
 */
final class LastingTokens implements ExchangeRefreshToken {

	@Override
	public Provider provider() {
		return Provider.STRIPE;
	}

	@Override
	public GrantedTokens exchange(String refreshToken) {
		throw new TokenFailure(FailureCategory.AUTH_EXPIRED,
				"Stripe does not take the access token any more; connect the account again", null);
	}

}
