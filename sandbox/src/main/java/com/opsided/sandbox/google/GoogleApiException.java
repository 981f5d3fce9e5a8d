package com.opsided.sandbox.google;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One of Google's APIs refuses a call, in the words that it was seen to use.
 */
public final class GoogleApiException extends RuntimeException {

	private static final String GLOBAL = "global";

	private static final String USAGE = "usageLimits";

	private final int code;

	private final String domain;

	private final String reason;

	private final String status;

	private GoogleApiException(int code, String domain, String reason, String status, String message) {
		super(message);
		this.code = code;
		this.domain = domain;
		this.reason = reason;
		this.status = status;
	}

	/**
	 * Refuses a caller without an access token that holds.
	 * @return 401 {@code authError}
	 */
	public static GoogleApiException unauthenticated() {
		return new GoogleApiException(401, GLOBAL, "authError", "UNAUTHENTICATED",
				"Request had invalid authentication credentials. Expected OAuth 2 access token, login cookie or other "
						+ "valid authentication credential. See "
						+ "https://developers.google.com/identity/sign-in/web/devconsole-project.");
	}

	/**
	 * Refuses a caller whose token is for something else.
	 * @return 403 {@code insufficientPermissions}
	 */
	public static GoogleApiException insufficientScope() {
		return new GoogleApiException(403, GLOBAL, "insufficientPermissions", "PERMISSION_DENIED",
				"Request had insufficient authentication scopes.");
	}

	/**
	 * Refuses a call whose arguments are wrong.
	 * @param message which and why
	 * @return 400 {@code invalidArgument}
	 */
	public static GoogleApiException invalid(String message) {
		return new GoogleApiException(400, GLOBAL, "invalidArgument", "INVALID_ARGUMENT", message);
	}

	/**
	 * Refuses a call that names something that is not there.
	 * @return 404 {@code notFound}
	 */
	public static GoogleApiException notFound() {
		return new GoogleApiException(404, GLOBAL, "notFound", "NOT_FOUND", "Requested entity was not found.");
	}

	/**
	 * Refuses a call beyond the quota.
	 * @param code 403 or 429, for Google answers both
	 * @return {@code rateLimitExceeded}
	 */
	public static GoogleApiException quota(int code) {
		return (code == 429)
				? new GoogleApiException(429, GLOBAL, "rateLimitExceeded", "RESOURCE_EXHAUSTED",
						"Resource has been exhausted (e.g. check quota).")
				: new GoogleApiException(403, USAGE, "rateLimitExceeded", "PERMISSION_DENIED",
						"Quota exceeded for quota metric 'Queries' and limit 'Queries per minute per user' of service "
								+ "'gmail.googleapis.com' for consumer 'project_number:100000000001'.");
	}

	/**
	 * Makes the refusal that belongs to a status.
	 * @param code the HTTP status
	 * @param reason Google's reason, or empty for the usual one
	 * @return the refusal
	 */
	public static GoogleApiException of(int code, String reason) {
		GoogleApiException usual = usual(code);
		if (reason.isEmpty() || reason.equals(usual.reason)) {
			return usual;
		}
		boolean limit = reason.endsWith("LimitExceeded");
		String message = reason.equals("userRateLimitExceeded") ? "User Rate Limit Exceeded"
				: String.valueOf(usual.getMessage());
		return new GoogleApiException(code, limit ? USAGE : GLOBAL, reason, usual.status, message);
	}

	private static GoogleApiException usual(int code) {
		return switch (code) {
			case 400 -> invalid("Bad Request");
			case 401 -> unauthenticated();
			case 403, 429 -> quota(code);
			case 404 -> notFound();
			case 503 -> new GoogleApiException(code, GLOBAL, "backendError", "UNAVAILABLE",
					"The service is currently unavailable.");
			default -> new GoogleApiException(code, GLOBAL, "backendError", "INTERNAL", "Internal error encountered.");
		};
	}

	/**
	 * Returns the HTTP status.
	 * @return 400 and above
	 */
	public int code() {
		return this.code;
	}

	/**
	 * Returns the body of the answer.
	 * @return the body, to be written as JSON
	 */
	public Map<String, Object> body() {
		String message = String.valueOf(getMessage());
		Map<String, Object> item = new LinkedHashMap<>();
		item.put("message", (this.code == 401) ? "Invalid Credentials" : message);
		item.put("domain", this.domain);
		item.put("reason", this.reason);
		if (this.code == 401) {
			item.put("location", "Authorization");
			item.put("locationType", "header");
		}
		Map<String, Object> error = new LinkedHashMap<>();
		error.put("code", this.code);
		error.put("message", message);
		error.put("errors", List.of(item));
		error.put("status", this.status);
		return Map.of("error", error);
	}

}
