package com.opsided.sandbox.stripe;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;

import com.opsided.sandbox.amazon.SandboxClient;
import com.opsided.sandbox.provider.Browser;
import tools.jackson.databind.JsonNode;

/**
 * A platform that accounts are connected to. Changes of fields to {@code -} leave them
 * out.
 *
 * @param sandbox the simulated Stripe
 */
record StripeCaller(SandboxClient sandbox) {

	static final String CONNECT = "/stripe/oauth/authorize";

	static final String APPS = "/stripe/apps/oauth/v2/authorize";

	private static final Map<String, String> FORM = Map.of("client_id", StripePlatform.CLIENT_ID, "redirect_uri",
			Browser.CALLBACK, "response_type", "code", "scope", "read_write", "state", "a+b&c");

	Map<String, String> decide(String path, String account, Map<String, String> changes) {
		return new Browser(this.sandbox).decide(path,
				Browser.with(Browser.with(FORM, Map.of("account", account)), changes));
	}

	HttpResponse<byte[]> token(String path, Map<String, String> fields) {
		return this.sandbox.form(path, Browser.with(Map.of("client_secret", StripePlatform.SECRET_KEY), fields));
	}

	HttpResponse<byte[]> exchange(String path, String code) {
		return token(path, Map.of("grant_type", "authorization_code", "code", code));
	}

	HttpResponse<byte[]> refresh(String path, String refreshToken) {
		return token(path, Map.of("grant_type", "refresh_token", "refresh_token", refreshToken));
	}

	JsonNode connect(String account) {
		return SandboxClient.json(exchange("/stripe/oauth/token", decide(CONNECT, account, Map.of()).get("code")));
	}

	JsonNode install(String account) {
		return SandboxClient.json(exchange("/stripe/v1/oauth/token", decide(APPS, account, Map.of()).get("code")));
	}

	HttpResponse<byte[]> get(String path, String key, String... headers) {
		HttpRequest.Builder request = this.sandbox.request("/stripe" + path).header("Authorization", "Bearer " + key);
		if (headers.length > 0) {
			request.headers(headers);
		}
		try {
			return this.sandbox.send(request);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	JsonNode json(String path, String key) {
		HttpResponse<byte[]> answer = get(path, key);
		if (answer.statusCode() != 200) {
			throw new AssertionError(SandboxClient.text(answer));
		}
		return SandboxClient.json(answer);
	}

}
