package com.opsided.integration.token;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/**
 * The token endpoint of a sandbox, asked without anything around it.
 */
final class BenchEndpoint {

	private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

	private final String base;

	private final String clientId;

	private final String clientSecret;

	private final String refreshToken;

	BenchEndpoint(String base, String clientId, String clientSecret, String refreshToken) {
		this.base = base;
		this.clientId = clientId;
		this.clientSecret = clientSecret;
		this.refreshToken = refreshToken;
	}

	String tokenUrl() {
		return this.base + "/auth/o2/token";
	}

	String clientId() {
		return this.clientId;
	}

	String clientSecret() {
		return this.clientSecret;
	}

	/** Makes a seller who has consented. */
	void makeSeller() throws IOException, InterruptedException {
		send("/control/sellers", "application/json", """
				{"seed": 3, "region": "na", "rows": 20, "lastDay": "2026-03-24", "sellerId": "AREFRESHBENCH",
				"refreshToken": "%s"}
				""".formatted(this.refreshToken));
	}

	/** Exchanges the refresh token once. */
	String refresh() throws IOException, InterruptedException {
		return send("/auth/o2/token", "application/x-www-form-urlencoded",
				"grant_type=refresh_token&refresh_token=" + encoded(this.refreshToken) + "&client_id="
						+ encoded(this.clientId) + "&client_secret=" + encoded(this.clientSecret));
	}

	private String send(String path, String type, String body) throws IOException, InterruptedException {
		HttpResponse<String> answer = this.http.send(HttpRequest.newBuilder(URI.create(this.base + path))
			.header("Content-Type", type)
			.POST(HttpRequest.BodyPublishers.ofString(body))
			.build(), HttpResponse.BodyHandlers.ofString());
		if (answer.statusCode() >= 300) {
			throw new IOException(path + " answered with status " + answer.statusCode());
		}
		return answer.body();
	}

	private static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

}
