package com.opsided.shared.amazon;

import java.time.Duration;
import java.util.regex.Pattern;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * An access token as it comes.
 *
 * @param accessToken the token
 * @param expiresIn seconds until it expires
 */
record TokenReply(@JsonProperty("access_token") String accessToken,
		@JsonProperty("expires_in") @Nullable Long expiresIn) {

	private static final Pattern TOKEN = Pattern.compile("[\\x21-\\x7e]{1,4096}");

	private static final long USUAL_SECONDS = 3600;

	TokenReply {
		Required.of(accessToken, "access_token");
		if (!TOKEN.matcher(accessToken).matches()) {
			throw new IllegalArgumentException("Amazon's access token cannot be sent in a header");
		}
	}

	Duration lifetime() {
		return Duration
			.ofSeconds((this.expiresIn != null) ? Math.max(0, Math.min(this.expiresIn, USUAL_SECONDS)) : USUAL_SECONDS);
	}

	@Override
	public String toString() {
		return "access token";
	}

}
