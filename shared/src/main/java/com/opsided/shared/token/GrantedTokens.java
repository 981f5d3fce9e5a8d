package com.opsided.shared.token;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * What a provider gave for a refresh token.
 *
 * @param accessToken the new access token, in clear
 * @param refreshToken the refresh token from now on, null if the old one stays
 * @param life how long the access token lasts, null if it does not end
 */
public record GrantedTokens(String accessToken, @Nullable String refreshToken, @Nullable Duration life) {

	public GrantedTokens {
		if (accessToken.isBlank()) {
			throw new IllegalArgumentException("An access token is not empty");
		}
		if (life != null && life.isNegative()) {
			throw new IllegalArgumentException("A token does not live for " + life);
		}
	}

	@Override
	public String toString() {
		return "tokens for " + this.life;
	}

}
