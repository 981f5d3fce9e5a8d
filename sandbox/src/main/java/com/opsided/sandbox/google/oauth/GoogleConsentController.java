package com.opsided.sandbox.google.oauth;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.opsided.sandbox.google.GoogleUser;
import com.opsided.sandbox.google.GoogleUsers;
import com.opsided.sandbox.provider.ConsentHtml;
import com.opsided.sandbox.provider.DrawToken;
import com.opsided.sandbox.provider.SendBack;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The page on which a user consents, scope by scope. The form behind its button can be
 * posted without the page; one that says nothing of scopes grants all of them.
 */
@RestController
final class GoogleConsentController {

	private static final String PATH = "/google/o/oauth2/v2/auth";

	private final GoogleUsers users;

	private final GoogleGrants grants;

	GoogleConsentController(GoogleUsers users, GoogleGrants grants) {
		this.users = users;
		this.grants = grants;
	}

	@GetMapping(PATH)
	ResponseEntity<String> page(HttpServletRequest call) {
		ConsentQuery query = ConsentQuery.of(call);
		if (query.problem() != null) {
			return query.refusal();
		}
		List<String> known = this.users.all().stream().map(GoogleUser::email).toList();
		return new ConsentHtml("Let " + query.get("client_id") + " access your Google account?", PATH, query.kept(),
				"user", known.isEmpty() ? List.of("seller1@example.com") : known, query.scopes())
			.page();
	}

	@PostMapping(path = PATH, consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
	ResponseEntity<String> decide(HttpServletRequest call, @RequestParam String user,
			@RequestParam(defaultValue = "confirm") String decision,
			@RequestParam(required = false) @Nullable List<String> granted) {
		ConsentQuery query = ConsentQuery.of(call);
		if (query.problem() != null) {
			return query.refusal();
		}
		List<String> scopes = query.granted(granted);
		if (!decision.equals("confirm") || scopes.isEmpty()) {
			return back(query, Map.of("error", "access_denied"));
		}
		Map<String, String> answer = new LinkedHashMap<>();
		answer.put("code", code(query, this.users.add(user, null, null).email(), scopes));
		answer.put("scope", String.join(" ", scopes));
		answer.put("authuser", "0");
		answer.put("prompt", "consent");
		return back(query, answer);
	}

	private String code(ConsentQuery query, String email, List<String> scopes) {
		return this.grants.code(new GoogleCode(DrawToken.starting("4/0A", 68), email, query.get("client_id"),
				query.get("redirect_uri"), scopes, query.get("code_challenge"), query.challengeMethod(),
				query.get("access_type").equals("offline"), query.get("prompt").contains("consent"),
				this.grants.codeEnd(), false));
	}

	private static ResponseEntity<String> back(ConsentQuery query, Map<String, String> answer) {
		Map<String, String> parameters = new LinkedHashMap<>();
		parameters.put("state", query.get("state"));
		parameters.putAll(answer);
		return SendBack.to(query.get("redirect_uri"), parameters);
	}

}
