package com.opsided.shared.access;

import com.opsided.shared.amazon.AmazonFailure;
import com.opsided.shared.amazon.GrantedAccess;
import com.opsided.shared.amazon.RefreshAccess;
import com.opsided.shared.connection.Provider;
import com.opsided.shared.token.ExchangeRefreshToken;
import com.opsided.shared.token.GrantedTokens;
import com.opsided.shared.token.TokenFailure;

/** Exchanges refresh tokens with the client of the Selling Partner API. */
public final class ExchangeAtAmazon implements ExchangeRefreshToken {

	private final RefreshAccess refresh;

	public ExchangeAtAmazon(RefreshAccess refresh) {
		this.refresh = refresh;
	}

	@Override
	public Provider provider() {
		return Provider.AMAZON;
	}

	@Override
	public GrantedTokens exchange(String refreshToken) {
		try {
			GrantedAccess granted = this.refresh.exchange(refreshToken);
			return new GrantedTokens(granted.accessToken(), null, granted.life());
		}
		catch (AmazonFailure ex) {
			throw new TokenFailure(ex.category(), String.valueOf(ex.getMessage()), ex.retryAt(), ex);
		}
	}

}
