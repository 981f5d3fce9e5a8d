package com.opsided.sandbox.stripe.oauth;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.opsided.sandbox.provider.ConsentHtml;
import com.opsided.sandbox.provider.SendBack;
import com.opsided.sandbox.stripe.StripePlatform;
import com.opsided.sandbox.stripe.StripeUser;
import com.opsided.sandbox.stripe.StripeUsers;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The pages on which an account's owner consents. The form behind the button can be
 * posted without the page.
 */
@RestController
final class StripeConsentController {

	private static final String CONNECT = "/stripe/oauth/authorize";

	private static final String APPS = "/stripe/apps/oauth/v2/authorize";

	private static final List<String> PARAMETERS = List.of("client_id", "response_type", "scope", "state",
			"redirect_uri", "stripe_landing", "always_prompt");

	private final StripeUsers users;

	private final StripeGrants grants;

	StripeConsentController(StripeUsers users, StripeGrants grants) {
		this.users = users;
		this.grants = grants;
	}

	@GetMapping({ CONNECT, APPS })
	ResponseEntity<String> page(HttpServletRequest call) {
		Map<String, String> query = query(call);
		return refusal(query, flavour(call)).orElseGet(() -> {
			List<String> known = this.users.all().stream().map(StripeUser::account).toList();
			return new ConsentHtml("Connect your Stripe account to " + query.get("client_id") + "?",
					call.getRequestURI(), query, "account", known.isEmpty() ? List.of("acct_sandbox1") : known,
					List.of())
				.page();
		});
	}

	@PostMapping(path = { CONNECT, APPS }, consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
	ResponseEntity<String> decide(HttpServletRequest call, @RequestParam String account,
			@RequestParam(defaultValue = "confirm") String decision) {
		Map<String, String> query = query(call);
		Optional<ResponseEntity<String>> refusal = refusal(query, flavour(call));
		if (refusal.isPresent()) {
			return refusal.get();
		}
		Map<String, String> answer = new LinkedHashMap<>();
		if (!decision.equals("confirm")) {
			answer.put("error", "access_denied");
			answer.put("error_description", "The user denied your request");
		}
		else if (account.matches("acct_[A-Za-z0-9]+")) {
			String scope = scope(query, flavour(call));
			answer.put("scope", scope);
			answer.put("code", this.grants.codeFor(this.users.add(account, null).account(), flavour(call), scope));
		}
		else {
			return ConsentHtml.error(400, "No such account", account);
		}
		answer.put("state", query.getOrDefault("state", ""));
		return SendBack.to(query.getOrDefault("redirect_uri", ""), answer);
	}

	private static Flavour flavour(HttpServletRequest call) {
		return call.getRequestURI().equals(APPS) ? Flavour.APPS : Flavour.CONNECT;
	}

	private static String scope(Map<String, String> query, Flavour flavour) {
		return (flavour == Flavour.APPS) ? "stripe_apps" : query.getOrDefault("scope", "read_only");
	}

	private static Map<String, String> query(HttpServletRequest call) {
		Map<String, String> query = new LinkedHashMap<>();
		PARAMETERS.forEach((name) -> {
			String value = call.getParameter(name);
			if (value != null) {
				query.put(name, value);
			}
		});
		return query;
	}

	private static Optional<ResponseEntity<String>> refusal(Map<String, String> query, Flavour flavour) {
		if (!StripePlatform.CLIENT_ID.equals(query.get("client_id"))) {
			return Optional
				.of(ConsentHtml.error(400, "invalid_client", "No application matches the supplied client identifier"));
		}
		if (query.getOrDefault("redirect_uri", "").isEmpty()) {
			return Optional.of(ConsentHtml.error(400, "invalid_redirect_uri",
					"Invalid redirect URI: Ensure this URI matches one of your allowed redirect URIs"));
		}
		if (flavour == Flavour.CONNECT && !"code".equals(query.get("response_type"))) {
			return Optional.of(ConsentHtml.error(400, "unsupported_response_type", "Unsupported response_type"));
		}
		if (flavour == Flavour.CONNECT && !List.of("read_only", "read_write").contains(scope(query, flavour))) {
			return Optional.of(ConsentHtml.error(400, "invalid_scope", "Invalid scope: " + query.get("scope")));
		}
		return Optional.empty();
	}

}
