package com.opsided.integration.stripe;

import java.time.DateTimeException;
import java.time.Instant;

import com.opsided.shared.web.ApiProblem;
import com.opsided.shared.web.ProblemType;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An event that Stripe tells.
 *
 * @param id Stripe's id
 * @param type its type, one of hundreds
 * @param account the connected account it is about, empty for the platform's own
 * @param created when it happened, null if Stripe does not say
 */
record StripeEvent(String id, String type, String account, @Nullable Instant created) {

	private static final int LONGEST = 255;

	StripeEvent {
		if (id.isBlank() || type.isBlank() || id.length() > LONGEST || type.length() > LONGEST
				|| account.length() > LONGEST || (id + type + account).indexOf('\0') >= 0) {
			throw ApiProblem.of(ProblemType.INVALID_REQUEST, "An event has an id and a type");
		}
	}

	/**
	 * Reads an event.
	 * @param body the body, whose signature was checked
	 * @return the event
	 * @throws ApiProblem if it is none
	 */
	static StripeEvent read(byte[] body) {
		try {
			JsonNode event = JsonMapper.shared().readTree(body);
			return new StripeEvent(text(event, "id"), text(event, "type"), text(event, "account"),
					time(event.path("created")));
		}
		catch (JacksonException ex) {
			throw ApiProblem.of(ProblemType.INVALID_REQUEST, "The body is not JSON");
		}
	}

	private static String text(JsonNode event, String name) {
		return event.path(name).asString("");
	}

	private static @Nullable Instant time(JsonNode seconds) {
		try {
			return seconds.canConvertToLong() ? Instant.ofEpochSecond(seconds.asLong()) : null;
		}
		catch (DateTimeException ex) {
			return null;
		}
	}

}
