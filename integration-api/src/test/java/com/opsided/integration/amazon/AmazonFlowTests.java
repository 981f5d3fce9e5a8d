package com.opsided.integration.amazon;

import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import com.opsided.integration.IntegrationServer;
import com.opsided.sandbox.amazon.SandboxApplication;
import com.opsided.shared.tenant.Tenant;
import com.opsided.shared.token.ConnectionSecretTable;
import com.opsided.shared.token.SecretPlace;
import com.opsided.shared.web.Role;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.web.util.UriComponentsBuilder;

import static org.assertj.core.api.Assertions.assertThat;

/** Both ways to connect a seller, clicked through at the simulated Amazon. */
class AmazonFlowTests {

	private static final HttpClient browser = HttpClient.newBuilder()
		.version(HttpClient.Version.HTTP_1_1)
		.followRedirects(HttpClient.Redirect.NEVER)
		.build();

	private final UUID user = UUID.randomUUID();

	private final String token = IntegrationServer.token(Role.SELLER, this.user);

	@Test
	void aSellerWhoBeginsHereIsConnected() throws Exception {
		String seller = seller();
		JsonNode started = IntegrationServer
			.json(IntegrationServer.get("/api/v1/amazon/auth?region=na&marketplace=US", this.token));
		URI page = URI.create(started.path("authorizationUrl").asString());
		assertThat(send(HttpRequest.newBuilder(page)).body()).contains("Let " + SandboxApplication.USUAL + " read",
				seller);
		JsonNode connection = connected(consent(query(page), seller));
		assertThat(connection.path("externalId").asString()).isEqualTo(seller);
		assertThat(connection.path("region").asString()).isEqualTo("na");
		assertThat(connection.path("state").asString()).isEqualTo("CONNECTED");
		assertThat(connection.path("health").path("status").asString()).isEqualTo("OK");
		opensAmazon(connection);
	}

	@Test
	void aSellerWhoBeginsInTheAppstoreIsConnectedAfterSigningIn() throws Exception {
		String seller = seller();
		HttpResponse<String> login = IntegrationServer
			.send(IntegrationServer.request("/api/v1/amazon/login?" + appstore(seller) + "&region=eu", this.token));
		assertThat(login.statusCode()).as(login.body()).isEqualTo(200);
		assertThat(login.headers().firstValue("Referrer-Policy")).contains("no-referrer");
		URI back = URI.create(IntegrationServer.json(login).path("authorizationUrl").asString());
		assertThat(back.toString()).startsWith(IntegrationServer.sandbox.baseUrl() + "/apps/authorize/confirm/");
		assertThat(query(back)).containsEntry("amazon_state", "amazon's own");
		JsonNode connection = connected(consent(query(back), seller));
		assertThat(connection.path("externalId").asString()).isEqualTo(seller);
		assertThat(connection.path("region").asString()).isEqualTo("eu");
		opensAmazon(connection);
	}

	@Test
	void anotherSellerThanTheOneFromTheAppstoreIsNotConnected() throws Exception {
		HttpResponse<String> login = IntegrationServer
			.send(IntegrationServer.request("/api/v1/amazon/login?" + appstore(seller()), this.token));
		URI back = URI.create(IntegrationServer.json(login).path("authorizationUrl").asString());
		HttpResponse<String> answer = callback(consent(query(back), seller()));
		assertThat(answer.statusCode()).isEqualTo(400);
		assertThat(IntegrationServer.owner()
			.sql("select count(*) from connection where owner = ?")
			.param(this.user)
			.query(Integer.class)
			.single()).isZero();
	}

	@Test
	void withoutASignInPageWhoIsNotSignedInIsToldSo() {
		HttpResponse<String> answer = IntegrationServer
			.send(IntegrationServer.request("/api/v1/amazon/login?" + appstore("A1")));
		assertThat(answer.statusCode()).isEqualTo(401);
	}

	private static String appstore(String seller) {
		return "amazon_callback_uri=" + URLEncoder.encode(
				IntegrationServer.sandbox.baseUrl() + "/apps/authorize/confirm/amzn1.sp.solution.sandbox",
				StandardCharsets.UTF_8) + "&amazon_state=amazon%27s+own&selling_partner_id=" + seller;
	}

	/** Adds a seller to the simulated Amazon. */
	private static String seller() throws Exception {
		HttpResponse<String> answer = send(
				HttpRequest.newBuilder(URI.create(IntegrationServer.sandbox.baseUrl() + "/control/sellers"))
					.header("Content-Type", "application/json")
					.POST(BodyPublishers.ofString("{\"seed\":" + (System.nanoTime() % 100_000) + ",\"rows\":50,"
							+ "\"sellerId\":\"A" + System.nanoTime() + "\"}")));
		assertThat(answer.statusCode()).isEqualTo(201);
		return JsonMapper.shared().readTree(answer.body()).path("sellerId").asString();
	}

	/** The seller presses the button on Amazon's page. */
	private static URI consent(Map<String, String> asked, String seller) throws Exception {
		Map<String, String> form = new HashMap<>(asked);
		form.put("application_id", SandboxApplication.USUAL.applicationId());
		form.put("selling_partner_id", seller);
		form.put("decision", "confirm");
		HttpResponse<String> answer = send(
				HttpRequest.newBuilder(URI.create(IntegrationServer.sandbox.baseUrl() + "/apps/authorize/consent"))
					.header("Content-Type", "application/x-www-form-urlencoded")
					.POST(BodyPublishers.ofString(form.entrySet()
						.stream()
						.map((each) -> each.getKey() + '=' + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
						.collect(Collectors.joining("&")))));
		assertThat(answer.statusCode()).isEqualTo(302);
		return URI.create(answer.headers().firstValue("Location").orElseThrow());
	}

	/** The browser follows to the callback, which is registered under another port. */
	private static HttpResponse<String> callback(URI back) {
		assertThat(back.toString()).startsWith("http://localhost:3001/api/v1/amazon/callback?");
		return IntegrationServer.send(IntegrationServer.request(back.getRawPath() + '?' + back.getRawQuery()));
	}

	private static JsonNode connected(URI back) {
		HttpResponse<String> answer = callback(back);
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
		return IntegrationServer.json(answer).path("connection");
	}

	/** The access token that was kept is one that Amazon takes. */
	private void opensAmazon(JsonNode connection) throws Exception {
		SecretPlace place = new SecretPlace(this.user, UUID.fromString(connection.path("id").asString()),
				"accessToken");
		String access = Tenant.user(this.user)
			.call(() -> IntegrationServer.bean(ConnectionSecretTable.class).get(place).orElseThrow());
		assertThat(send(HttpRequest
			.newBuilder(URI.create(IntegrationServer.sandbox.baseUrl() + "/sellers/v1/marketplaceParticipations"))
			.header("x-amz-access-token", access)).statusCode()).isEqualTo(200);
	}

	private static Map<String, String> query(URI page) {
		return UriComponentsBuilder.fromUri(page)
			.build()
			.getQueryParams()
			.toSingleValueMap()
			.entrySet()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey,
					(each) -> URLDecoder.decode(each.getValue(), StandardCharsets.UTF_8)));
	}

	private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
		return browser.send(request.build(), BodyHandlers.ofString());
	}

}
