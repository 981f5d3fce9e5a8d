package com.opsided.integration.token;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A token endpoint's answer that is no success. Holds nothing but what may be told. */
final class TokenRefused extends RuntimeException {

	private static final Pattern PLAIN = Pattern.compile("[\\w.:-]{1,60}");

	private final int status;

	private final @Nullable String retryAfter;

	private final String code;

	TokenRefused(int status, @Nullable String retryAfter, byte[] body) {
		super("status " + status, null, false, false);
		this.status = status;
		this.retryAfter = retryAfter;
		this.code = code(body);
	}

	int status() {
		return this.status;
	}

	@Nullable String retryAfter() {
		return this.retryAfter;
	}

	/** The provider's code of the error, empty if it gave none. */
	String code() {
		return this.code;
	}

	/** Stripe's API answers with an object where OAuth wants a code. */
	private static String code(byte[] body) {
		try {
			JsonNode error = JsonMapper.shared().readTree(body).path("error");
			String code = error.isObject() ? error.path("type").asString("") : error.asString("");
			return PLAIN.matcher(code).matches() ? code : "";
		}
		catch (RuntimeException ex) {
			return "";
		}
	}

}
