package com.opsided.integration.login;

/**
 * The tokens of a session.
 *
 * @param accessToken to be sent as {@code Authorization: Bearer}
 * @param tokenType always {@code Bearer}
 * @param expiresIn seconds for which the access token is valid
 * @param refreshToken good once, for the next tokens
 * @param refreshExpiresIn seconds for which the refresh token is valid
 */
record TokenReply(String accessToken, String tokenType, long expiresIn, String refreshToken, long refreshExpiresIn) {

	@Override
	public String toString() {
		return "TokenReply";
	}

}
