package com.opsided.integration;

import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.opsided.integration.google.GoogleProperties;
import com.opsided.shared.connection.Provider;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Consents at the simulated providers as a user in a browser would. */
public final class Consent {

	private static final String REDIRECT = "http://localhost:3001/callback";

	private Consent() {
	}

	/** Connects a mailbox. */
	public static ProviderConnection gmail(UUID user, String email) {
		Map<String, String> form = form("sandbox-google-client");
		form.put("scope", GoogleProperties.SCOPE);
		form.put("access_type", "offline");
		form.put("prompt", "consent");
		form.put("user", email);
		form.put("granted", GoogleProperties.SCOPE);
		Map<String, String> exchange = new LinkedHashMap<>(Map.of("grant_type", "authorization_code", "code",
				code("/google/o/oauth2/v2/auth", form), "redirect_uri", REDIRECT, "client_id", "sandbox-google-client",
				"client_secret", "sandbox-google-secret"));
		return connected(user, Provider.GMAIL, email, post("/google/token", exchange));
	}

	/** Connects an account of Stripe, by Connect or by Stripe Apps. */
	public static ProviderConnection stripe(UUID user, String account, boolean apps) {
		Map<String, String> form = form("ca_sandbox");
		form.put("scope", "read_only");
		form.put("account", account);
		String code = code(apps ? "/stripe/apps/oauth/v2/authorize" : "/stripe/oauth/authorize", form);
		return connected(user, Provider.STRIPE, account, post(apps ? "/stripe/v1/oauth/token" : "/stripe/oauth/token",
				Map.of("grant_type", "authorization_code", "code", code)));
	}

	/** Steers the simulated providers. */
	public static JsonNode control(String path, String json) {
		HttpResponse<String> answer = IntegrationServer.call("POST", HttpRequest.newBuilder(uri("/control" + path)),
				json);
		if (answer.statusCode() >= 300) {
			throw new AssertionError(path + ": " + answer.statusCode() + " " + answer.body());
		}
		return JsonMapper.shared().readTree(answer.body().isEmpty() ? "{}" : answer.body());
	}

	private static Map<String, String> form(String client) {
		return new LinkedHashMap<>(Map.of("client_id", client, "redirect_uri", REDIRECT, "response_type", "code",
				"state", "s", "decision", "confirm"));
	}

	private static ProviderConnection connected(UUID user, Provider provider, String id, HttpResponse<String> answer) {
		JsonNode tokens = IntegrationServer.json(answer);
		return ProviderConnection.of(user, provider, id)
			.tokens(tokens.get("access_token").asString(), tokens.get("refresh_token").asString());
	}

	private static String code(String path, Map<String, String> form) {
		HttpResponse<String> answer = post(path, form);
		Matcher code = Pattern.compile("[?&]code=([^&]+)").matcher(answer.headers().firstValue("Location").orElse(""));
		if (!code.find()) {
			throw new AssertionError(path + ": " + answer.statusCode() + " " + answer.body());
		}
		return URLDecoder.decode(code.group(1), StandardCharsets.UTF_8);
	}

	private static HttpResponse<String> post(String path, Map<String, String> form) {
		String body = form.entrySet()
			.stream()
			.map((field) -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
			.collect(Collectors.joining("&"));
		HttpRequest.Builder request = HttpRequest.newBuilder(uri(path))
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(BodyPublishers.ofString(body));
		if (path.startsWith("/stripe") && path.endsWith("/token")) {
			request.header("Authorization",
					"Basic " + Base64.getEncoder().encodeToString("sk_test_sandbox:".getBytes(StandardCharsets.UTF_8)));
		}
		return IntegrationServer.send(request);
	}

	private static URI uri(String path) {
		return URI.create(IntegrationServer.sandbox.baseUrl() + path);
	}

}
