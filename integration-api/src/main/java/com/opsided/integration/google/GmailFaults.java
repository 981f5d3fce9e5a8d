package com.opsided.integration.google;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;

import com.google.api.client.http.HttpResponseException;
import com.opsided.integration.outbound.ProviderFault;
import com.opsided.integration.outbound.WaitFor;
import com.opsided.shared.failure.FailureCategory;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells whose fault it is that Google did not answer as it should. Too many calls are
 * answered 429, or 403 with a reason that says so
 * (developers.google.com/workspace/gmail/api/guides/handle-errors).
 */
final class GmailFaults {

	private static final Set<String> TOO_MANY = Set.of("rateLimitExceeded", "userRateLimitExceeded",
			"dailyLimitExceeded", "quotaExceeded", "concurrentLimitExceeded", "RATE_LIMIT_EXCEEDED");

	private static final Set<String> NOT_SET_UP = Set.of("accessNotConfigured", "SERVICE_DISABLED");

	private GmailFaults() {
	}

	/**
	 * Reads a failure.
	 * @param failure what Google answered
	 * @param now the present time
	 * @return whose fault it is
	 */
	static ProviderFault of(HttpResponseException failure, Instant now) {
		int status = failure.getStatusCode();
		String reason = reason(failure.getContent());
		String words = "Google answered " + status + " " + (known(reason) ? reason : "");
		if (status == 401) {
			return ProviderFault.denied(words);
		}
		if (status == 429 || (status == 403 && TOO_MANY.contains(reason))) {
			Duration wait = WaitFor.of(failure.getHeaders().getRetryAfter(), now);
			return ProviderFault.tooMany(words, wait);
		}
		if (status == 403) {
			return ProviderFault
				.of(NOT_SET_UP.contains(reason) ? FailureCategory.CONFIGURATION : FailureCategory.AUTH_EXPIRED, words);
		}
		if (status >= 500 || status == 408) {
			return ProviderFault.of(FailureCategory.PROVIDER_DOWN, words);
		}
		return ProviderFault.of((status < 400) ? FailureCategory.BAD_DATA : FailureCategory.BUG, words);
	}

	/** A log holds only words that we know. */
	private static boolean known(String reason) {
		return TOO_MANY.contains(reason) || NOT_SET_UP.contains(reason);
	}

	private static String reason(@Nullable String content) {
		if (content == null) {
			return "";
		}
		try {
			JsonNode whole = JsonMapper.shared().readTree(content);
			// Google's client hands out the error without what is around it, if it can
			// read it
			JsonNode error = whole.path("error").isObject() ? whole.path("error") : whole;
			String reason = error.path("errors").path(0).path("reason").asString("");
			return reason.isEmpty() ? error.path("details").path(0).path("reason").asString("") : reason;
		}
		catch (JacksonException ex) {
			return "";
		}
	}

}
