package com.opsided.integration.oauth;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

import com.opsided.integration.IntegrationServer;
import com.opsided.shared.tenant.Tenant;
import com.opsided.shared.token.ConnectionSecretTable;
import com.opsided.shared.token.SecretPlace;
import com.opsided.shared.web.Role;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** Google and Stripe, clicked through at the simulated ones, from consent to its end. */
class ProviderFlowTests {

	private static final HttpClient browser = HttpClient.newBuilder()
		.version(HttpClient.Version.HTTP_1_1)
		.followRedirects(HttpClient.Redirect.NEVER)
		.build();

	private final UUID user = UUID.randomUUID();

	private final String token = IntegrationServer.token(Role.SELLER, this.user);

	@Test
	void aMailboxIsConnectedReadAndLetGo() throws Exception {
		String mailbox = "seller" + System.nanoTime() + "@example.com";
		URI page = start("gmail");
		assertThat(browse(HttpRequest.newBuilder(page)).statusCode()).isEqualTo(200);
		JsonNode connection = connected("gmail", decide(page, "user=" + encode(mailbox) + "&decision=confirm"));
		assertThat(connection.path("externalId").asString()).isEqualTo(mailbox);
		assertThat(connection.path("scopes").path(0).asString()).isEqualTo(FakeProviders.SCOPE);
		String refresh = secret(connection, "refreshToken");
		assertThat(refreshed(refresh)).isEqualTo(200);
		disconnect(connection);
		assertThat(refreshed(refresh)).isEqualTo(400);
	}

	@Test
	void aMailboxWhoseOwnerSaysNoIsNotConnected() throws Exception {
		URI back = decide(start("gmail"), "user=no%40example.com&decision=cancel");
		assertThat(back.getRawQuery()).contains("error=access_denied");
		assertThat(callback("gmail", back).statusCode()).isEqualTo(400);
		assertThat(connections()).isZero();
	}

	@Test
	void theSimulatedGoogleRefusesAWrongVerifier() throws Exception {
		URI first = start("gmail");
		URI second = start("gmail");
		URI answerToFirst = decide(first, "user=pkce%40example.com&decision=confirm");
		URI answerToSecond = decide(second, "user=pkce%40example.com&decision=confirm");
		String stolen = parameter(answerToFirst, "code");
		HttpResponse<String> answer = IntegrationServer.send(IntegrationServer
			.request("/api/v1/gmail/callback?state=" + parameter(answerToSecond, "state") + "&code=" + stolen));
		assertThat(answer.statusCode()).isEqualTo(400);
		assertThat(IntegrationServer.json(answer).path("category").asString()).isEqualTo("AUTH_EXPIRED");
		assertThat(connections()).isZero();
	}

	@Test
	void aStripeAccountIsConnectedAndLetGo() throws Exception {
		String account = "acct_sandbox" + System.nanoTime();
		URI page = start("stripe");
		assertThat(browse(HttpRequest.newBuilder(page)).statusCode()).isEqualTo(200);
		JsonNode connection = connected("stripe", decide(page, "account=" + account + "&decision=confirm"));
		assertThat(connection.path("externalId").asString()).isEqualTo(account);
		assertThat(connection.path("scopes").path(0).asString()).isEqualTo("read_only");
		assertThat(connection.path("livemode").asBoolean()).isFalse();
		String access = secret(connection, "accessToken");
		assertThat(stripeAnswers(access)).isEqualTo(200);
		disconnect(connection);
		assertThat(stripeAnswers(access)).isNotEqualTo(200);
	}

	@Test
	void aStripeAccountWhoseOwnerSaysNoIsNotConnected() throws Exception {
		assertThat(callback("stripe", decide(start("stripe"), "account=acct_no&decision=cancel")).statusCode())
			.isEqualTo(400);
		assertThat(connections()).isZero();
	}

	private URI start(String provider) {
		return URI.create(IntegrationServer.json(IntegrationServer.get("/api/v1/" + provider + "/auth", this.token))
			.path("authorizationUrl")
			.asString());
	}

	/** The button on the page, whose form repeats the page's parameters. */
	private static URI decide(URI page, String decision) throws Exception {
		String path = page.toString().substring(0, page.toString().indexOf('?'));
		HttpResponse<String> answer = browse(HttpRequest.newBuilder(URI.create(path))
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(BodyPublishers.ofString(page.getRawQuery() + '&' + decision)));
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
		return URI.create(answer.headers().firstValue("Location").orElseThrow());
	}

	private static JsonNode connected(String provider, URI back) {
		HttpResponse<String> answer = callback(provider, back);
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
		return IntegrationServer.json(answer).path("connection");
	}

	private static HttpResponse<String> callback(String provider, URI back) {
		assertThat(back.getRawPath()).isEqualTo("/api/v1/" + provider + "/callback");
		return IntegrationServer.send(IntegrationServer.request(back.getRawPath() + '?' + back.getRawQuery()));
	}

	/** Ends the connection, and waits until the provider was told. */
	private void disconnect(JsonNode connection) throws Exception {
		assertThat(IntegrationServer
			.send(IntegrationServer.request("/api/v1/connections/" + connection.path("id").asString(), this.token)
				.DELETE())
			.statusCode()).isEqualTo(204);
		IntegrationServer.await("the provider was told",
				() -> IntegrationServer.owner()
					.sql("select count(*) from audit_event where owner = ? and action = 'REVOKED'")
					.param(this.user)
					.query(Integer.class)
					.single() == 1);
	}

	private String secret(JsonNode connection, String field) {
		SecretPlace place = new SecretPlace(this.user, UUID.fromString(connection.path("id").asString()), field);
		return Tenant.user(this.user)
			.call(() -> IntegrationServer.bean(ConnectionSecretTable.class).get(place).orElseThrow());
	}

	private int connections() {
		return IntegrationServer.owner()
			.sql("select count(*) from connection where owner = ?")
			.param(this.user)
			.query(Integer.class)
			.single();
	}

	private static int refreshed(String refreshToken) throws Exception {
		return browse(HttpRequest.newBuilder(URI.create(IntegrationServer.sandbox.baseUrl() + "/google/token"))
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(BodyPublishers
				.ofString("grant_type=refresh_token&client_id=sandbox-google-client&client_secret=sandbox-google-secret"
						+ "&refresh_token=" + encode(refreshToken))))
			.statusCode();
	}

	private static int stripeAnswers(String access) throws Exception {
		return browse(HttpRequest.newBuilder(URI.create(IntegrationServer.sandbox.baseUrl() + "/stripe/v1/account"))
			.header("Authorization", "Bearer " + access)).statusCode();
	}

	private static String parameter(URI address, String name) {
		return address.getRawQuery().replaceAll("(?:.*&)?" + name + "=([^&]*).*", "$1");
	}

	private static String encode(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

	private static HttpResponse<String> browse(HttpRequest.Builder request) throws Exception {
		return browser.send(request.build(), BodyHandlers.ofString());
	}

}
