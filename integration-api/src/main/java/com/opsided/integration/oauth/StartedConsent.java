package com.opsided.integration.oauth;

import java.net.URI;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A consent under way.
 *
 * @param authorizationUrl the provider's page, to be opened by the user
 * @param state what the provider will bring back
 * @param expiresAt when it is too late
 * @param browserKey what the browser is to keep in a cookie, null if it keeps none
 */
public record StartedConsent(URI authorizationUrl, String state, Instant expiresAt, @Nullable String browserKey) {

	@Override
	public String toString() {
		return "consent until " + this.expiresAt;
	}

}
