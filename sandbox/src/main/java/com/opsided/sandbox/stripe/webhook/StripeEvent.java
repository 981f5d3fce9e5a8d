package com.opsided.sandbox.stripe.webhook;

import java.time.Duration;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * An event to be sent.
 *
 * @param type Stripe's name of it, such as {@code account.application.deauthorized}
 * @param account the connected account; empty for the platform's own
 * @param url where it is sent
 * @param id {@code evt_…}, or null for a new one
 * @param age how long ago it was signed; below 0 it is signed in the future
 * @param signature how it is signed
 * @param copies how often it is sent; each time with the same id
 * @param data the object that it tells of, or null for the usual one
 * @param body what is sent instead of an event, or null
 */
public record StripeEvent(String type, String account, String url, @Nullable String id, Duration age,
		Signature signature, int copies, @Nullable Map<String, Object> data, @Nullable String body) {

	/** How an event is signed. */
	public enum Signature {

		/** Rightly. */
		VALID,
		/**
		 * With two secrets, one of which is the right one, as while a secret is rolled.
		 */
		ROLLED,
		/** With another secret. */
		WRONG,
		/** For another body. */
		TAMPERED,
		/** Not at all. */
		MISSING,
		/** With a header that cannot be read. */
		MALFORMED

	}

}
