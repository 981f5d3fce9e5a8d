package com.opsided.sandbox.stripe.oauth;

import java.util.LinkedHashMap;
import java.util.Map;

import com.opsided.sandbox.provider.Credentials;
import com.opsided.sandbox.provider.DrawToken;
import com.opsided.sandbox.stripe.StripePlatform;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Gives out tokens for codes and refresh tokens, and disconnects accounts. The secret key
 * is taken from the form, from HTTP Basic or as a bearer token.
 */
@RestController
final class StripeTokenController {

	private final StripeGrants grants;

	private final Disconnections disconnections;

	StripeTokenController(StripeGrants grants, Disconnections disconnections) {
		this.grants = grants;
		this.disconnections = disconnections;
	}

	@PostMapping("/stripe/oauth/token")
	ResponseEntity<Map<String, Object>> connect(HttpServletRequest call) {
		return token(call, Flavour.CONNECT);
	}

	@PostMapping("/stripe/v1/oauth/token")
	ResponseEntity<Map<String, Object>> apps(HttpServletRequest call) {
		return token(call, Flavour.APPS);
	}

	private ResponseEntity<Map<String, Object>> token(HttpServletRequest call, Flavour flavour) {
		authenticate(call);
		String grantType = need(call, "grant_type");
		return switch (grantType) {
			case "authorization_code" -> answer(this.grants.exchange(need(call, "code"), flavour));
			case "refresh_token" -> answer(this.grants.refresh(need(call, "refresh_token"), flavour));
			default -> throw StripeOAuthException.unsupportedGrantType(grantType);
		};
	}

	@PostMapping("/stripe/oauth/deauthorize")
	ResponseEntity<Map<String, Object>> deauthorize(HttpServletRequest call) {
		authenticate(call);
		String clientId = need(call, "client_id");
		if (!clientId.equals(StripePlatform.CLIENT_ID)) {
			throw StripeOAuthException.unknownClient(clientId);
		}
		String account = need(call, "stripe_user_id");
		if (this.grants.revoke(account) == 0) {
			throw StripeOAuthException.notConnected(account);
		}
		this.disconnections.tell(account);
		return json(200).body(Map.of("stripe_user_id", account));
	}

	private static void authenticate(HttpServletRequest call) {
		String key = Credentials.basic(call).map(Credentials::name).orElse(Credentials.bearer(call));
		if (key.isEmpty()) {
			key = get(call, "client_secret");
		}
		if (!key.equals(StripePlatform.SECRET_KEY)) {
			throw StripeOAuthException.invalidKey(key);
		}
	}

	private static ResponseEntity<Map<String, Object>> answer(StripeTokens tokens) {
		Map<String, Object> body = new LinkedHashMap<>();
		body.put("access_token", tokens.access().token());
		body.put("livemode", false);
		body.put("refresh_token", tokens.refreshToken());
		body.put("token_type", "bearer");
		body.put("stripe_publishable_key", DrawToken.starting("pk_test_51", 98));
		body.put("stripe_user_id", tokens.grant().account());
		body.put("scope", tokens.grant().scope());
		return json(200).body(body);
	}

	@ExceptionHandler
	ResponseEntity<Map<String, Object>> refuse(StripeOAuthException ex) {
		Map<String, Object> body = new LinkedHashMap<>();
		body.put("error", ex.error());
		body.put("error_description", String.valueOf(ex.getMessage()));
		return json(ex.status()).body(body);
	}

	private static ResponseEntity.BodyBuilder json(int status) {
		return ResponseEntity.status(status)
			.contentType(MediaType.APPLICATION_JSON)
			.cacheControl(CacheControl.noStore());
	}

	private static String get(HttpServletRequest call, String name) {
		String value = call.getParameter(name);
		return (value != null) ? value : "";
	}

	private static String need(HttpServletRequest call, String name) {
		String value = get(call, name);
		if (value.isEmpty()) {
			throw StripeOAuthException.invalidRequest("No " + name + " provided");
		}
		return value;
	}

}
