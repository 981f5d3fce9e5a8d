package com.opsided.sandbox.amazon.lwa;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import com.opsided.sandbox.amazon.SandboxApplication;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Gives out access tokens for refresh tokens, for codes and for applications.
 */
@RestController
final class TokenController {

	private static final MediaType JSON = MediaType.parseMediaType("application/json;charset=UTF-8");

	private static final Set<String> SCOPES = Set.of("sellingpartnerapi::notifications",
			"sellingpartnerapi::client_credential:rotation");

	private final Applications applications;

	private final Grants grants;

	TokenController(Applications applications, Grants grants) {
		this.applications = applications;
		this.grants = grants;
	}

	@PostMapping("/auth/o2/token")
	ResponseEntity<Map<String, Object>> token(HttpServletRequest call) {
		if (!isForm(call.getContentType())) {
			throw LwaException.notAForm();
		}
		Form form = new Form(call);
		return switch (form.need("grant_type")) {
			case "refresh_token" -> refresh(form);
			case "authorization_code" -> exchange(form);
			case "client_credentials" -> withoutSeller(form);
			default -> throw LwaException.unsupportedGrantType();
		};
	}

	private static boolean isForm(@Nullable String contentType) {
		return contentType != null
				&& contentType.toLowerCase(Locale.ROOT).startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE);
	}

	private ResponseEntity<Map<String, Object>> refresh(Form form) {
		String refreshToken = form.need("refresh_token");
		return this.grants.holding(refreshToken, application(form).clientId())
			.map((grant) -> answer(this.grants.tokenFor(grant), refreshToken, null))
			.orElseThrow(() -> LwaException.invalidGrant("refresh_token"));
	}

	private ResponseEntity<Map<String, Object>> exchange(Form form) {
		String code = form.need("code");
		return this.grants.exchange(code, application(form).clientId(), form.get("redirect_uri"))
			.map((grant) -> answer(this.grants.tokenFor(grant), grant.refreshToken(), null))
			.orElseThrow(() -> LwaException.invalidGrant("code"));
	}

	private ResponseEntity<Map<String, Object>> withoutSeller(Form form) {
		String scope = form.need("scope");
		if (!SCOPES.contains(scope)) {
			throw LwaException.invalidScope();
		}
		return answer(this.grants.tokenWithoutSeller(application(form).clientId()), null, scope);
	}

	private SandboxApplication application(Form form) {
		return this.applications.authenticated(form.need("client_id"), form.need("client_secret"));
	}

	private static ResponseEntity<Map<String, Object>> answer(AccessToken token, @Nullable String refreshToken,
			@Nullable String scope) {
		Map<String, Object> body = new LinkedHashMap<>();
		body.put("access_token", token.token());
		if (refreshToken != null) {
			body.put("refresh_token", refreshToken);
		}
		if (scope != null) {
			body.put("scope", scope);
		}
		body.put("token_type", "bearer");
		body.put("expires_in", Grants.TOKEN_LIFE.toSeconds());
		return answer(200).body(body);
	}

	@ExceptionHandler
	ResponseEntity<Map<String, Object>> refuse(LwaException ex) {
		Map<String, Object> body = new LinkedHashMap<>();
		body.put("error_index", Secret.starting(""));
		body.put("error_description", String.valueOf(ex.getMessage()));
		body.put("error", ex.error());
		body.put("request_id", UUID.randomUUID().toString());
		return answer(ex.status()).header("X-Amzn-Errortype", ex.type()).body(body);
	}

	private static ResponseEntity.BodyBuilder answer(int status) {
		return ResponseEntity.status(status)
			.contentType(JSON)
			.cacheControl(CacheControl.noStore())
			.header(HttpHeaders.PRAGMA, "no-cache");
	}

	/** The fields of the call; a repeated one counts once. */
	private record Form(HttpServletRequest call) {

		String get(String name) {
			String value = this.call.getParameter(name);
			return (value != null) ? value : "";
		}

		String need(String name) {
			String value = get(name);
			if (value.isEmpty()) {
				throw LwaException.missing(name);
			}
			return value;
		}

	}

}
