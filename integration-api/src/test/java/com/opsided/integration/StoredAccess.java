package com.opsided.integration;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;

import com.opsided.integration.google.GoogleProperties;
import com.opsided.integration.stripe.StripeProperties;
import com.opsided.shared.connection.Connection;
import com.opsided.shared.connection.Provider;
import com.opsided.shared.failure.FailureCategory;
import com.opsided.shared.token.ConnectionAccess;
import com.opsided.shared.token.ConnectionSecretTable;
import com.opsided.shared.token.SecretPlace;
import com.opsided.shared.token.TokenFailure;
import tools.jackson.databind.JsonNode;

/** Access tokens as they are kept, for tests that are not about keeping them fresh. */
final class StoredAccess implements ConnectionAccess {

	private final ConnectionSecretTable secrets;

	private final GoogleProperties google;

	private final StripeProperties stripe;

	StoredAccess(ConnectionSecretTable secrets, GoogleProperties google, StripeProperties stripe) {
		this.secrets = secrets;
		this.google = google;
		this.stripe = stripe;
	}

	@Override
	public String tokenOf(Connection connection) {
		return this.secrets.get(place(connection, "accessToken"))
			.orElseThrow(() -> new TokenFailure(FailureCategory.AUTH_EXPIRED, "no token", null));
	}

	@Override
	public String renewed(Connection connection, String refused) {
		String refresh = this.secrets.get(place(connection, "refreshToken")).orElseThrow();
		boolean gmail = connection.provider() == Provider.GMAIL;
		String form = "grant_type=refresh_token&refresh_token=" + encoded(refresh) + "&client_id="
				+ encoded(this.google.clientId()) + "&client_secret=" + encoded(this.google.clientSecret());
		HttpRequest.Builder request = HttpRequest
			.newBuilder(gmail ? this.google.tokenUrl() : URI.create(this.stripe.apiUrl() + "/v1/oauth/token"))
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(HttpRequest.BodyPublishers.ofString(form));
		HttpResponse<String> answer = IntegrationServer
			.send(gmail ? request : request.header("Authorization", "Basic " + Base64.getEncoder()
				.encodeToString((this.stripe.clientSecret() + ":").getBytes(StandardCharsets.UTF_8))));
		if (answer.statusCode() != 200) {
			throw new TokenFailure(FailureCategory.AUTH_EXPIRED, "refused", null);
		}
		JsonNode told = IntegrationServer.json(answer);
		this.secrets.put(place(connection, "accessToken"), told.get("access_token").asString(),
				Instant.now().plusSeconds(3600));
		if (told.has("refresh_token")) {
			this.secrets.put(place(connection, "refreshToken"), told.get("refresh_token").asString(), null);
		}
		return told.get("access_token").asString();
	}

	private static SecretPlace place(Connection connection, String field) {
		return new SecretPlace(connection.owner(), connection.id(), field);
	}

	private static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

}
