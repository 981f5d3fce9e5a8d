package com.opsided.sandbox.stripe;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Stripe's API refuses a call, in the words that it was seen to use.
 */
public final class StripeApiException extends RuntimeException {

	private static final String INVALID = "invalid_request_error";

	private final int status;

	private final String type;

	private final String code;

	private final String param;

	private StripeApiException(int status, String type, String code, String param, String message) {
		super(message);
		this.status = status;
		this.type = type;
		this.code = code;
		this.param = param;
	}

	/**
	 * Refuses a caller without a key.
	 * @return 401
	 */
	public static StripeApiException noKey() {
		return new StripeApiException(401, INVALID, "", "",
				"You did not provide an API key. You need to provide your API key in the Authorization header, using "
						+ "Bearer auth (e.g. 'Authorization: Bearer YOUR_SECRET_KEY'). See "
						+ "https://stripe.com/docs/api#authentication for details, or we can help at "
						+ "https://support.stripe.com/.");
	}

	/**
	 * Refuses a caller with a wrong key.
	 * @param key the key
	 * @return 401
	 */
	public static StripeApiException wrongKey(String key) {
		return new StripeApiException(401, INVALID, "", "", "Invalid API Key provided: " + masked(key));
	}

	/**
	 * Refuses a caller whose key has ended.
	 * @param key the key
	 * @return 401 {@code api_key_expired}
	 */
	public static StripeApiException expiredKey(String key) {
		return new StripeApiException(401, INVALID, "api_key_expired", "", "Expired API Key provided: " + masked(key));
	}

	/**
	 * Refuses a caller who has nothing to do with an account.
	 * @param key the key
	 * @param account the account
	 * @return 403 {@code account_invalid}
	 */
	public static StripeApiException noAccess(String key, String account) {
		return new StripeApiException(403, INVALID, "account_invalid", "",
				"The provided key '" + masked(key) + "' does not have access to account '" + account
						+ "' (or that account does not exist). Application access may have been revoked.");
	}

	/**
	 * Refuses a call that names something that is not there.
	 * @param what the kind of thing
	 * @param id its id
	 * @param param the parameter that names it
	 * @return 404 {@code resource_missing}
	 */
	public static StripeApiException missing(String what, String id, String param) {
		return new StripeApiException(404, INVALID, "resource_missing", param, "No such " + what + ": '" + id + "'");
	}

	/**
	 * Refuses a call whose arguments are wrong.
	 * @param code Stripe's code; may be empty
	 * @param param the parameter
	 * @param message why
	 * @return 400
	 */
	public static StripeApiException invalid(String code, String param, String message) {
		return new StripeApiException(400, INVALID, code, param, message);
	}

	/**
	 * Refuses a call of something that does not exist.
	 * @param method the HTTP method
	 * @param path the path below Stripe's own
	 * @return 404
	 */
	public static StripeApiException unknown(String method, String path) {
		return new StripeApiException(404, INVALID, "", "", "Unrecognized request URL (" + method + ": " + path
				+ "). Please see https://stripe.com/docs or we can help at https://support.stripe.com/.");
	}

	/**
	 * Makes the refusal that belongs to a status.
	 * @param status the HTTP status
	 * @param code Stripe's code, or empty for the usual one
	 * @return the refusal
	 */
	public static StripeApiException of(int status, String code) {
		StripeApiException usual = switch (status) {
			case 400 -> invalid("", "", "Bad request.");
			case 401 -> wrongKey("sk_test_scripted");
			case 402 -> new StripeApiException(402, "card_error", "card_declined", "", "Your card was declined.");
			case 403 -> noAccess(StripePlatform.SECRET_KEY, "acct_scripted");
			case 404 -> missing("resource", "scripted", "id");
			case 409 -> new StripeApiException(409, INVALID, "lock_timeout", "",
					"This object cannot be accessed right now because another API request or Stripe process is "
							+ "currently accessing it.");
			case 429 -> new StripeApiException(429, INVALID, "rate_limit", "",
					"Request rate limit exceeded. Learn more about rate limits here "
							+ "https://stripe.com/docs/rate-limits.");
			default -> new StripeApiException(status, "api_error", "", "",
					"An unknown error occurred. We have been notified and are looking into it.");
		};
		return code.isEmpty() ? usual
				: new StripeApiException(status, usual.type, code, usual.param, String.valueOf(usual.getMessage()));
	}

	private static String masked(String key) {
		return (key.length() < 12) ? "****"
				: key.substring(0, 8) + "*".repeat(key.length() - 12) + key.substring(key.length() - 4);
	}

	/**
	 * Returns the HTTP status.
	 * @return 400 and above
	 */
	public int status() {
		return this.status;
	}

	/**
	 * Returns the body of the answer.
	 * @return the body, to be written as JSON
	 */
	public Map<String, Object> body() {
		Map<String, Object> error = new LinkedHashMap<>();
		if (!this.code.isEmpty()) {
			error.put("code", this.code);
			error.put("doc_url", "https://stripe.com/docs/error-codes/" + this.code.replace('_', '-'));
		}
		error.put("message", String.valueOf(getMessage()));
		if (!this.param.isEmpty()) {
			error.put("param", this.param);
		}
		error.put("type", this.type);
		return Map.of("error", error);
	}

}
