package com.opsided.sandbox.google.oauth;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import com.opsided.sandbox.google.GoogleClient;
import com.opsided.sandbox.provider.Credentials;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Gives out access tokens for codes and refresh tokens, and takes tokens back.
 */
@RestController
final class GoogleTokenController {

	private static final MediaType JSON = MediaType.parseMediaType("application/json; charset=utf-8");

	private final GoogleGrants grants;

	GoogleTokenController(GoogleGrants grants) {
		this.grants = grants;
	}

	@PostMapping("/google/token")
	ResponseEntity<Map<String, Object>> token(HttpServletRequest call) {
		String grantType = need(call, "grant_type");
		return switch (grantType) {
			case "authorization_code" -> exchange(call);
			case "refresh_token" -> refresh(call);
			default -> throw GoogleOAuthException.unsupportedGrantType(grantType);
		};
	}

	private ResponseEntity<Map<String, Object>> exchange(HttpServletRequest call) {
		GoogleClient client = client(call);
		String code = need(call, "code");
		GoogleCode good = this.grants.good(code, client.id())
			.orElseThrow(() -> GoogleOAuthException
				.invalidGrant(code.startsWith("4/") ? "Bad Request" : "Malformed auth code."));
		if (!good.redirectUri().equals(need(call, "redirect_uri"))) {
			throw GoogleOAuthException.redirectUriMismatch();
		}
		CodeChallenge.check(good, get(call, "code_verifier"));
		return this.grants.exchange(code, client.id())
			.map((grant) -> answer(grant, true))
			.orElseThrow(() -> GoogleOAuthException.invalidGrant("Bad Request"));
	}

	private ResponseEntity<Map<String, Object>> refresh(HttpServletRequest call) {
		GoogleClient client = client(call);
		GoogleGrant grant = this.grants.refresh(need(call, "refresh_token")).orElseThrow(GoogleOAuthException::revoked);
		if (!grant.clientId().equals(client.id())) {
			throw GoogleOAuthException.anotherClient();
		}
		return answer(grant, false);
	}

	@PostMapping("/google/revoke")
	ResponseEntity<Map<String, Object>> revoke(HttpServletRequest call) {
		if (!this.grants.giveBack(need(call, "token"))) {
			throw GoogleOAuthException.invalidToken();
		}
		return json(200).body(Map.of());
	}

	private static GoogleClient client(HttpServletRequest call) {
		Optional<Credentials> basic = Credentials.basic(call);
		String id = basic.map(Credentials::name).orElse(get(call, "client_id"));
		String secret = basic.map(Credentials::password).orElse(get(call, "client_secret"));
		if (id.isEmpty()) {
			throw GoogleOAuthException.missing("client_id");
		}
		GoogleClient client = GoogleClient.withId(id)
			.orElseThrow(() -> GoogleOAuthException.invalidClient("The OAuth client was not found."));
		if (secret.isEmpty()) {
			throw GoogleOAuthException.missing("client_secret");
		}
		if (!client.secret().equals(secret)) {
			throw GoogleOAuthException.invalidClient("The provided client secret is invalid.");
		}
		return client;
	}

	private ResponseEntity<Map<String, Object>> answer(GoogleGrant grant, boolean first) {
		Map<String, Object> body = new LinkedHashMap<>();
		body.put("access_token", this.grants.accessFor(grant).token());
		// one second less than the token lives, as Google says it
		body.put("expires_in", GoogleGrants.TOKEN_LIFE.toSeconds() - 1);
		if (first && !grant.refreshToken().isEmpty()) {
			body.put("refresh_token", grant.refreshToken());
		}
		body.put("scope", String.join(" ", grant.scopes()));
		body.put("token_type", "Bearer");
		return json(200).body(body);
	}

	@ExceptionHandler
	ResponseEntity<Map<String, Object>> refuse(GoogleOAuthException ex) {
		Map<String, Object> body = new LinkedHashMap<>();
		body.put("error", ex.error());
		body.put("error_description", String.valueOf(ex.getMessage()));
		return json(ex.status()).body(body);
	}

	private static ResponseEntity.BodyBuilder json(int status) {
		return ResponseEntity.status(status)
			.contentType(JSON)
			.cacheControl(CacheControl.noStore())
			.header("Pragma", "no-cache");
	}

	private static String get(HttpServletRequest call, String name) {
		String value = call.getParameter(name);
		return (value != null) ? value : "";
	}

	private static String need(HttpServletRequest call, String name) {
		String value = get(call, name);
		if (value.isEmpty()) {
			throw GoogleOAuthException.missing(name);
		}
		return value;
	}

}
