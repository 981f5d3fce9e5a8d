package com.opsided.integration.oauth;

import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * A consent that was given, checked and is ready to be kept.
 *
 * @param externalId the provider's own id of the account
 * @param scopes what was granted, empty where the provider has no scopes
 * @param refreshToken gets new access tokens, null where access tokens do not end
 * @param accessToken the access token
 * @param accessExpiresAt when the access token ends, null if it does not
 * @param reauthoriseBy when the consent ends by itself, null if it does not
 * @param livemode Stripe: whether it is about real money, null for others
 */
public record Granted(String externalId, List<String> scopes, @Nullable String refreshToken, String accessToken,
		@Nullable Instant accessExpiresAt, @Nullable Instant reauthoriseBy, @Nullable Boolean livemode) {

	private static final Pattern SCOPE = Pattern.compile("[\\x21-\\x7e]{1,200}");

	private static final int MOST_SCOPES = 50;

	/** What is no scope by RFC 6749 §3.3 was not granted. */
	public Granted {
		scopes = scopes.stream().filter((each) -> SCOPE.matcher(each).matches()).limit(MOST_SCOPES).toList();
	}

	@Override
	public String toString() {
		return "consent for " + this.externalId;
	}

}
