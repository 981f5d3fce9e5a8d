package com.opsided.shared.amazon;

/**
 * Where the refresh tokens of connected accounts come from.
 */
@FunctionalInterface
public interface RefreshTokens {

	/**
	 * Finds the refresh token of an account. It is asked for once for each access token,
	 * which is about once an hour, and is never kept or logged.
	 * @param account the account's id
	 * @return the token in clear
	 * @throws AmazonFailure of category {@code AUTH_EXPIRED} if the account is not
	 * connected
	 */
	String of(long account);

}
