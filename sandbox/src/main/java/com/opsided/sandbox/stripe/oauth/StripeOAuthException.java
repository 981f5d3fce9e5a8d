package com.opsided.sandbox.stripe.oauth;

/**
 * Stripe refuses to give tokens or to disconnect, in the words of Connect's OAuth
 * reference.
 */
final class StripeOAuthException extends RuntimeException {

	private final int status;

	private final String error;

	private StripeOAuthException(int status, String error, String description) {
		super(description);
		this.status = status;
		this.error = error;
	}

	static StripeOAuthException invalidGrant(String description) {
		return new StripeOAuthException(400, "invalid_grant", description);
	}

	static StripeOAuthException invalidRequest(String description) {
		return new StripeOAuthException(400, "invalid_request", description);
	}

	static StripeOAuthException unsupportedGrantType(String grantType) {
		return new StripeOAuthException(400, "unsupported_grant_type",
				"Unsupported grant_type: " + grantType + ". Must be one of: authorization_code, refresh_token");
	}

	static StripeOAuthException invalidKey(String key) {
		String tail = key.substring(Math.max(0, key.length() - 4));
		return new StripeOAuthException(401, "invalid_client", "Invalid API Key provided: ********" + tail);
	}

	static StripeOAuthException notConnected(String account) {
		return new StripeOAuthException(401, "invalid_client",
				"This application is not connected to stripe account " + account + ", or that account does not exist.");
	}

	static StripeOAuthException unknownClient(String clientId) {
		return new StripeOAuthException(401, "invalid_client",
				"No application matches the supplied client identifier: " + clientId);
	}

	int status() {
		return this.status;
	}

	String error() {
		return this.error;
	}

}
