package com.opsided.sync.console.hub;

/**
 * The tokens of a session, as integration-api gives them.
 *
 * @param accessToken speaks for the user
 * @param expiresIn seconds for which it is valid
 * @param refreshToken good once, for the next tokens
 */
public record HubTokens(String accessToken, long expiresIn, String refreshToken) {

	@Override
	public String toString() {
		return "HubTokens";
	}

}
