package com.opsided.sandbox.google;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.Map;

import com.opsided.sandbox.amazon.SandboxClient;
import com.opsided.sandbox.provider.Browser;
import tools.jackson.databind.JsonNode;

/**
 * An application that reads mail. Changes of fields to {@code -} leave them out.
 *
 * @param sandbox the simulated Google
 */
record GoogleCaller(SandboxClient sandbox) {

	static final String CONSENT = "/google/o/oauth2/v2/auth";

	static final String READ = "https://www.googleapis.com/auth/gmail.readonly";

	/** The verifier and its challenge of RFC 7636, appendix B. */
	static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";

	static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

	private static final Map<String, String> FORM = Map.of("client_id", GoogleClient.USUAL.id(), "redirect_uri",
			Browser.CALLBACK, "response_type", "code", "scope", READ, "state", "a+b&c", "access_type", "offline",
			"code_challenge", CHALLENGE, "code_challenge_method", "S256");

	Map<String, String> decide(String user, Map<String, String> changes) {
		return new Browser(this.sandbox).decide(CONSENT,
				Browser.with(Browser.with(FORM, Map.of("user", user)), changes));
	}

	HttpResponse<byte[]> exchange(String code, Map<String, String> changes) {
		return this.sandbox.form("/google/token",
				Browser.with(Map.of("grant_type", "authorization_code", "code", code, "redirect_uri", Browser.CALLBACK,
						"code_verifier", VERIFIER, "client_id", GoogleClient.USUAL.id(), "client_secret",
						GoogleClient.USUAL.secret()), changes));
	}

	JsonNode tokens(String user, Map<String, String> changes) {
		return SandboxClient.json(exchange(decide(user, changes).get("code"), Map.of()));
	}

	String accessToken(String user) {
		return tokens(user, Map.of()).path("access_token").asString();
	}

	HttpResponse<byte[]> refresh(String refreshToken, Map<String, String> changes) {
		return this.sandbox.form("/google/token",
				Browser.with(Map.of("grant_type", "refresh_token", "refresh_token", refreshToken, "client_id",
						GoogleClient.USUAL.id(), "client_secret", GoogleClient.USUAL.secret()), changes));
	}

	HttpResponse<byte[]> get(String path, String accessToken) {
		try {
			return this.sandbox.send(this.sandbox.request("/google/gmail/v1/users/me" + path)
				.header("Authorization", "Bearer " + accessToken));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	JsonNode json(String path, String accessToken) {
		HttpResponse<byte[]> answer = get(path, accessToken);
		if (answer.statusCode() != 200) {
			throw new AssertionError(SandboxClient.text(answer));
		}
		return SandboxClient.json(answer);
	}

}
