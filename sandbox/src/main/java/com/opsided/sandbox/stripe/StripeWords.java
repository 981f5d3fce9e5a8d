package com.opsided.sandbox.stripe;

import com.opsided.sandbox.amazon.fault.Fault;
import com.opsided.sandbox.amazon.fault.FaultWords;
import tools.jackson.databind.json.JsonMapper;

/**
 * What Stripe says of a status that is scripted.
 *
 * @param oauth whether its OAuth says it, and not its API
 * @param json writes the body
 */
record StripeWords(boolean oauth, JsonMapper json) implements FaultWords {

	@Override
	public String contentType() {
		return "application/json";
	}

	@Override
	public String body(Fault fault) {
		if (!this.oauth || fault.status() == 429 || fault.status() >= 500) {
			return this.json.writerWithDefaultPrettyPrinter()
				.writeValueAsString(StripeApiException.of(fault.status(), fault.reason()).body());
		}
		String error = fault.reason().isEmpty() ? error(fault.status()) : fault.reason();
		return "{\n  \"error\": \"%s\",\n  \"error_description\": \"%s\"\n}".formatted(error, "Scripted");
	}

	private static String error(int status) {
		return (status == 401) ? "invalid_client" : "invalid_request";
	}

}
