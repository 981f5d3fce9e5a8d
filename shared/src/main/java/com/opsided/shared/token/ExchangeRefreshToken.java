package com.opsided.shared.token;

import com.opsided.shared.connection.Provider;

/**
 * The wire to one provider's token endpoint. One call is one request: nothing is tried
 * again, nobody else is asked. Safe for several threads.
 */
public interface ExchangeRefreshToken {

	/**
	 * Names the provider.
	 * @return whose refresh tokens it exchanges
	 */
	Provider provider();

	/**
	 * Exchanges a refresh token.
	 * @param refreshToken the token in clear; not kept, not logged
	 * @return what the provider gave
	 * @throws TokenFailure if it gave nothing: {@code AUTH_EXPIRED} only if it says that
	 * this refresh token does not hold any more
	 */
	GrantedTokens exchange(String refreshToken);

}
