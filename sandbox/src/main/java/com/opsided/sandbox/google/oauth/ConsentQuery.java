package com.opsided.sandbox.google.oauth;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.opsided.sandbox.google.GoogleClient;
import com.opsided.sandbox.provider.ConsentHtml;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;

/**
 * What an application asks a user for.
 *
 * @param kept the parameters of the page, as far as they were given
 * @param problem why the page cannot be shown, or null if it can
 */
record ConsentQuery(Map<String, String> kept, @Nullable String problem) {

	private static final List<String> PARAMETERS = List.of("client_id", "redirect_uri", "response_type", "scope",
			"state", "access_type", "prompt", "code_challenge", "code_challenge_method", "include_granted_scopes",
			"login_hint");

	static ConsentQuery of(HttpServletRequest call) {
		Map<String, String> kept = new LinkedHashMap<>();
		PARAMETERS.forEach((name) -> {
			String value = call.getParameter(name);
			if (value != null) {
				kept.put(name, value);
			}
		});
		return new ConsentQuery(kept, problem(kept));
	}

	private static @Nullable String problem(Map<String, String> kept) {
		for (String name : List.of("client_id", "redirect_uri", "response_type", "scope")) {
			if (kept.getOrDefault(name, "").isBlank()) {
				return "invalid_request: Missing required parameter: " + name;
			}
		}
		if (GoogleClient.withId(kept.getOrDefault("client_id", "")).isEmpty()) {
			return "invalid_client: The OAuth client was not found.";
		}
		if (!"code".equals(kept.get("response_type"))) {
			return "unsupported_response_type: Invalid response_type: " + kept.get("response_type");
		}
		if (!List.of("plain", "S256").contains(kept.getOrDefault("code_challenge_method", "plain"))) {
			return "invalid_request: Invalid code_challenge_method";
		}
		return null;
	}

	ResponseEntity<String> refusal() {
		String text = String.valueOf(this.problem);
		int status = text.startsWith("invalid_client") ? 401 : 400;
		return ConsentHtml.error(status, "Access blocked: Authorization Error", "Error " + status + ": " + text);
	}

	String get(String name) {
		return this.kept.getOrDefault(name, "");
	}

	String challengeMethod() {
		return this.kept.getOrDefault("code_challenge_method", "plain");
	}

	List<String> scopes() {
		return words(get("scope"));
	}

	/**
	 * What of the scopes asked for is granted: those ticked, or all if nothing is said.
	 */
	List<String> granted(@Nullable List<String> ticked) {
		if (ticked == null) {
			return scopes();
		}
		List<String> wanted = ticked.stream().flatMap((each) -> words(each).stream()).toList();
		return scopes().stream().filter(wanted::contains).toList();
	}

	private static List<String> words(String text) {
		return Arrays.stream(text.split("[ ,]+", -1)).filter((each) -> !each.isEmpty()).toList();
	}

}
