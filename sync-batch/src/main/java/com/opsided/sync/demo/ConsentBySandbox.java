package com.opsided.sync.demo;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import tools.jackson.databind.JsonNode;

/**
 * Connects the seller the way a seller does: it opens each provider's consent page,
 * confirms, and is sent back to the callback. What is connected is left alone.
 */
final class ConsentBySandbox {

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();

	private final DemoApi api;

	private final String hub;

	private final String providers;

	/**
	 * Prepares for one seller.
	 * @param api integration-api in the seller's name
	 * @param hub where integration-api is reached from here
	 * @param providers where the simulated providers are reached from here
	 */
	ConsentBySandbox(DemoApi api, String hub, String providers) {
		this.api = api;
		this.hub = hub;
		this.providers = providers;
	}

	/**
	 * Connects Amazon, Gmail and Stripe.
	 * @param seller the seller
	 * @return the user and the account
	 * @throws IOException if one of them cannot be connected
	 */
	Connected connect(DemoSeller seller) throws IOException, InterruptedException {
		String name = seller.sellerId().toLowerCase(Locale.ROOT);
		String mailbox = name + "@example.com";
		post(this.providers + "/control/google/users",
				"{\"email\":\"%s\",\"sellerId\":\"%s\"}".formatted(mailbox, seller.sellerId()), "application/json");
		if (!isConnected("AMAZON", seller.sellerId())) {
			consent("/amazon/auth?region=" + seller.region(), Map.of("selling_partner_id", seller.sellerId()));
		}
		if (!isConnected("GMAIL", mailbox)) {
			consent("/gmail/auth", Map.of("user", mailbox));
		}
		if (!isConnected("STRIPE", "acct_" + name)) {
			consent("/stripe/auth", Map.of("account", "acct_" + name));
		}
		return connected(seller);
	}

	private Connected connected(DemoSeller seller) throws IOException, InterruptedException {
		for (JsonNode connection : connections()) {
			if (is(connection, "AMAZON", seller.sellerId())) {
				return new Connected(UUID.fromString(connection.path("owner").asString()),
						connection.path("account").asLong());
			}
		}
		throw new IOException("seller " + seller.sellerId() + " is not among the connections");
	}

	private boolean isConnected(String provider, String externalId) throws IOException, InterruptedException {
		for (JsonNode connection : connections()) {
			if (is(connection, provider, externalId) && connection.path("state").asString().equals("CONNECTED")) {
				return true;
			}
		}
		return false;
	}

	private JsonNode connections() throws IOException, InterruptedException {
		return this.api.get("/connections?limit=500").path("items");
	}

	private static boolean is(JsonNode connection, String provider, String externalId) {
		return connection.path("provider").asString().equals(provider)
				&& connection.path("externalId").asString().equalsIgnoreCase(externalId);
	}

	private void consent(String start, Map<String, String> choice) throws IOException, InterruptedException {
		String page = this.api.get(start).path("authorizationUrl").asString();
		int query = page.indexOf('?');
		StringBuilder form = new StringBuilder(page.substring(query + 1)).append("&decision=confirm");
		choice.forEach((name, value) -> form.append('&')
			.append(name)
			.append('=')
			.append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
		HttpResponse<String> confirmed = post(at(this.providers, page.substring(0, query)), form.toString(),
				"application/x-www-form-urlencoded");
		String callback = confirmed.headers()
			.firstValue("Location")
			.orElseThrow(() -> new IOException("the consent page answered with " + confirmed.statusCode()));
		HttpResponse<String> answer = this.http.send(
				HttpRequest.newBuilder(URI.create(at(this.hub, callback))).timeout(PATIENCE).build(),
				BodyHandlers.ofString());
		if (answer.statusCode() != 200) {
			throw new IOException(
					"the callback of " + start + " answered with " + answer.statusCode() + ": " + answer.body());
		}
	}

	/**
	 * The same page where it is reached from here: a browser may know another address.
	 */
	private static String at(String base, String page) {
		URI uri = URI.create(page);
		return base + uri.getRawPath() + ((uri.getRawQuery() != null) ? "?" + uri.getRawQuery() : "");
	}

	private HttpResponse<String> post(String url, String body, String contentType)
			throws IOException, InterruptedException {
		return this.http.send(HttpRequest.newBuilder(URI.create(url))
			.timeout(PATIENCE)
			.header("Content-Type", contentType)
			.POST(BodyPublishers.ofString(body))
			.build(), BodyHandlers.ofString());
	}

}
