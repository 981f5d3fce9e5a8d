package com.opsided.sandbox.stripe;

/**
 * The platform that is registered with the simulated Stripe. It may be sent back
 * anywhere, which Stripe never allows.
 */
public final class StripePlatform {

	/** The client id, of the platform and of its app. */
	public static final String CLIENT_ID = "ca_sandbox";

	/** The secret key. */
	public static final String SECRET_KEY = "sk_test_sandbox";

	/** What signs webhooks. */
	public static final String WEBHOOK_SECRET = "whsec_sandbox";

	/** The version of the API where a caller names none. */
	public static final String API_VERSION = "2026-07-29.dahlia";

	private StripePlatform() {
	}

}
