package com.opsided.sandbox.google;

import com.opsided.sandbox.amazon.fault.Fault;
import com.opsided.sandbox.amazon.fault.FaultWords;
import tools.jackson.databind.json.JsonMapper;

/**
 * What Google says of a status that is scripted.
 *
 * @param token whether its token endpoint says it, and not an API
 * @param json writes the body
 */
record GoogleWords(boolean token, JsonMapper json) implements FaultWords {

	@Override
	public String contentType() {
		return "application/json; charset=UTF-8";
	}

	@Override
	public String body(Fault fault) {
		if (!this.token) {
			return this.json.writerWithDefaultPrettyPrinter()
				.writeValueAsString(GoogleApiException.of(fault.status(), fault.reason()).body());
		}
		String error = fault.reason().isEmpty() ? error(fault.status()) : fault.reason();
		return "{\n  \"error\": \"%s\",\n  \"error_description\": \"%s\"\n}".formatted(error, description(error));
	}

	private static String error(int status) {
		return switch (status) {
			case 400 -> "invalid_request";
			case 401 -> "invalid_client";
			case 403 -> "access_denied";
			case 429 -> "rate_limit_exceeded";
			default -> "internal_failure";
		};
	}

	private static String description(String error) {
		return switch (error) {
			case "invalid_grant" -> "Token has been expired or revoked.";
			case "invalid_client" -> "The OAuth client was not found.";
			case "rate_limit_exceeded" -> "Rate Limit Exceeded";
			case "internal_failure" -> "Backend Error";
			default -> "Bad Request";
		};
	}

}
