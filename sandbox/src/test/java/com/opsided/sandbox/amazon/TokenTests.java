package com.opsided.sandbox.amazon;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.opsided.sandbox.SandboxServer;
import com.opsided.sandbox.warehouse.catalog.Region;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Login with Amazon ({@code amazon-fba.md} §1.3, §1.4).
 */
class TokenTests {

	private static final String SELLERS = "/sellers/v1/marketplaceParticipations";

	private static SandboxServer server;

	private static SandboxClient amazon;

	@BeforeAll
	static void start() {
		server = SandboxServer.start(SandboxOptions.fast()
			.sellers(List.of(new SellerSpec(1, Region.NA, 300, LocalDate.of(2026, 3, 24), null, null))));
		amazon = new SandboxClient(server.baseUrl());
	}

	@AfterAll
	static void stop() {
		server.close();
	}

	@Test
	void aRefreshTokenGivesAnAccessTokenForAnHour() {
		HttpResponse<byte[]> response = amazon.refresh(amazon.refreshToken(0));
		JsonNode body = SandboxClient.json(response);
		assertThat(response.statusCode()).isEqualTo(200);
		assertThat(response.headers().firstValue("Cache-Control")).hasValue("no-store");
		assertThat(body.path("access_token").asString()).startsWith("Atza|").hasSizeLessThan(2048);
		assertThat(body.path("refresh_token").asString()).isEqualTo(amazon.refreshToken(0));
		assertThat(body.path("token_type").asString()).isEqualTo("bearer");
		assertThat(body.path("expires_in").asInt()).isEqualTo(3600);
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			grant_type, password, 400, unsupported_grant_type
			grant_type, '', 400, invalid_request
			refresh_token, '', 400, invalid_request
			refresh_token, Atzr|another, 400, invalid_grant
			client_id, another, 401, invalid_client
			client_secret, another, 401, invalid_client
			client_secret, '', 400, invalid_request""")
	void aWrongFieldIsRefusedInAmazonsWords(String field, String value, int status, String error) {
		Map<String, String> fields = new HashMap<>(
				Map.of("grant_type", "refresh_token", "refresh_token", amazon.refreshToken(0), "client_id",
						SandboxApplication.USUAL.clientId(), "client_secret", SandboxApplication.USUAL.clientSecret()));
		fields.put(field, value);
		HttpResponse<byte[]> response = amazon.form("/auth/o2/token", fields);
		assertThat(response.statusCode()).isEqualTo(status);
		assertThat(response.headers().firstValue("X-Amzn-Errortype"))
			.hasValueSatisfying((type) -> assertThat(type).startsWith("OA2")
				.endsWith("http://internal.amazon.com/coral/com.amazon.panda/"));
		JsonNode body = SandboxClient.json(response);
		assertThat(body.path("error").asString()).isEqualTo(error);
		assertThat(body.path("error_description").asString()).isNotEmpty();
		assertThat(body.path("request_id").asString()).isNotEmpty();
	}

	@Test
	void onlyAFormIsTaken() throws Exception {
		HttpResponse<byte[]> response = amazon.send(amazon.request("/auth/o2/token")
			.header("Content-Type", "application/json")
			.POST(BodyPublishers.ofString("{\"grant_type\":\"refresh_token\"}")));
		assertThat(response.statusCode()).isEqualTo(400);
		assertThat(SandboxClient.json(response).path("error").asString()).isEqualTo("invalid_request");
	}

	@Test
	void anApplicationGetsATokenWithoutASeller() {
		Map<String, String> fields = new HashMap<>(
				Map.of("grant_type", "client_credentials", "scope", "sellingpartnerapi::notifications", "client_id",
						SandboxApplication.USUAL.clientId(), "client_secret", SandboxApplication.USUAL.clientSecret()));
		JsonNode body = SandboxClient.json(amazon.form("/auth/o2/token", fields));
		assertThat(body.path("scope").asString()).isEqualTo("sellingpartnerapi::notifications");
		assertThat(amazon.get(SELLERS, body.path("access_token").asString()).statusCode()).isEqualTo(403);
		fields.put("scope", "profile");
		assertThat(SandboxClient.json(amazon.form("/auth/o2/token", fields)).path("error").asString())
			.isEqualTo("invalid_scope");
	}

	@Test
	void anAccessTokenDiesAfterAnHour() {
		String token = amazon.accessToken(amazon.refreshToken(0));
		amazon.advance(Duration.ofMinutes(59));
		assertThat(amazon.get(SELLERS, token).statusCode()).isEqualTo(200);
		amazon.advance(Duration.ofMinutes(1));
		HttpResponse<byte[]> response = amazon.get(SELLERS, token);
		assertThat(response.statusCode()).isEqualTo(403);
		assertThat(response.headers().firstValue("x-amzn-RequestId")).isPresent();
		JsonNode error = SandboxClient.json(response).path("errors").get(0);
		assertThat(error.path("code").asString()).isEqualTo("Unauthorized");
		assertThat(error.path("message").asString()).isEqualTo("Access to requested resource is denied.");
		assertThat(error.path("details").asString()).isEqualTo("The access token you provided has expired.");
	}

	@Test
	void nobodyIsLetInWithoutAnAccessToken() {
		assertThat(amazon.get(SELLERS).statusCode()).isEqualTo(403);
		assertThat(amazon.get(SELLERS, "Atza|another").statusCode()).isEqualTo(403);
		assertThat(amazon.get("/orders/v0/orders").statusCode()).isEqualTo(403);
	}

	@Test
	void aRevokedGrantEndsTokensAndRefreshing() {
		JsonNode seller = SandboxClient.json(amazon.post("/control/sellers", "", """
				{"seed":7,"region":"na","rows":50}"""));
		String refreshToken = seller.path("refreshToken").asString();
		String token = amazon.accessToken(refreshToken);
		amazon.post("/control/grants/" + seller.path("sellerId").asString() + "/revoke", "", "");
		assertThat(amazon.get(SELLERS, token).statusCode()).isEqualTo(403);
		assertThat(SandboxClient.json(amazon.refresh(refreshToken)).path("error").asString())
			.isEqualTo("invalid_grant");
	}

	@Test
	void aGrantMustBeRenewedWithinAYear() {
		String refreshToken = SandboxClient.json(amazon.post("/control/sellers", "", """
				{"seed":8,"region":"na","rows":50}""")).path("refreshToken").asString();
		amazon.advance(Duration.ofDays(364));
		assertThat(amazon.refresh(refreshToken).statusCode()).isEqualTo(200);
		amazon.advance(Duration.ofDays(1));
		assertThat(SandboxClient.json(amazon.refresh(refreshToken)).path("error").asString())
			.isEqualTo("invalid_grant");
		amazon.advance(Duration.ofDays(-365));
	}

}
