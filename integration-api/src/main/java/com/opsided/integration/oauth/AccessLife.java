package com.opsided.integration.oauth;

import java.time.Duration;
import java.time.Instant;

import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;

/** Reads how long an access token lives. */
public final class AccessLife {

	private static final Duration LONGEST = Duration.ofDays(1);

	private AccessLife() {
	}

	/**
	 * Reads {@code expires_in}.
	 * @param tokens the reply
	 * @param usual what to believe if the reply says nothing; Spring reads that as a
	 * second
	 * @return the life, at most a day
	 */
	public static Duration of(OAuth2AccessTokenResponse tokens, Duration usual) {
		OAuth2AccessToken token = tokens.getAccessToken();
		Instant from = token.getIssuedAt();
		Instant to = token.getExpiresAt();
		if (from == null || to == null || Duration.between(from, to).toSeconds() <= 1) {
			return usual;
		}
		Duration life = Duration.between(from, to);
		return (life.compareTo(LONGEST) < 0) ? life : LONGEST;
	}

}
