package com.opsided.integration.connection;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

import com.opsided.integration.oauth.ConsentServer;
import com.opsided.integration.oauth.FakeProviders;
import com.opsided.shared.web.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

/** What users learn of their connections, and of nobody else's. */
class ConnectionTests {

	private final UUID user = UUID.randomUUID();

	@BeforeEach
	@AfterEach
	void allIsWell() {
		ConsentServer.allIsWell();
	}

	@Test
	void aConnectionTellsItsScopesItsStateAndWhenItEnds() {
		JsonNode amazon = connect("A" + System.nanoTime());
		JsonNode read = get("/" + amazon.path("id").asString());
		assertThat(read).isEqualTo(amazon);
		assertThat(Instant.parse(read.path("reauthoriseBy").asString()))
			.isCloseTo(Instant.now().plus(Duration.ofDays(365)), within());
		assertThat(read.path("health").path("status").asString()).isEqualTo("OK");
		assertThat(read.path("health").path("warnings")).isEmpty();
		assertThat(read.path("health").path("accessExpiresAt").asString()).isNotEmpty();
		assertThat(read.path("account").isNumber()).isTrue();
		JsonNode google = ConsentServer.json(ConsentServer.connectGoogle(this.user, "x" + this.user + "@example.com"))
			.path("connection");
		assertThat(google.path("scopes").path(0).asString()).isEqualTo(FakeProviders.SCOPE);
		assertThat(google.path("reauthoriseBy").isNull()).isTrue();
		assertThat(google.path("account").isNull()).isTrue();
	}

	@Test
	void noAnswerHoldsASecret() {
		connect("A" + System.nanoTime());
		String list = ConsentServer.send(ConsentServer.request("/api/v1/connections", this.user)).body();
		assertThat(list).doesNotContain("canary", "oken\":");
	}

	@Test
	void theYearlyConsentIsWarnedOfAMonthAhead() {
		String id = connect("A" + System.nanoTime()).path("id").asString();
		ConsentServer.clock.ahead(Duration.ofDays(334));
		assertThat(get("/" + id).path("health").path("warnings")).isEmpty();
		ConsentServer.clock.ahead(Duration.ofDays(336));
		JsonNode health = get("/" + id).path("health");
		assertThat(health.path("status").asString()).isEqualTo("DUE");
		assertThat(health.path("warnings").path(0).path("code").asString()).isEqualTo("REAUTHORISE");
	}

	@Test
	void theClientsSecretIsWarnedOfNinetyDaysAheadAndToTheOperatorOnly() {
		String id = connect("A" + System.nanoTime()).path("id").asString();
		ConsentServer.clock.ahead(Duration.ofDays(78));
		assertThat(operator(id).path("health").path("warnings")).isEmpty();
		ConsentServer.clock.ahead(Duration.ofDays(82));
		assertThat(operator(id).path("health").path("warnings").path(0).path("code").asString())
			.isEqualTo("CLIENT_SECRET");
		assertThat(get("/" + id).path("health").path("warnings")).isEmpty();
	}

	@Test
	void aConnectionThatNeedsItsUserSaysWhatToDo() {
		String id = connect("A" + System.nanoTime()).path("id").asString();
		ConsentServer.tables()
			.sql("update connection set state = 'REAUTH_REQUIRED', detail = 'Amazon says no' where owner = ?")
			.param(this.user)
			.update();
		JsonNode health = get("/" + id).path("health");
		assertThat(health.path("status").asString()).isEqualTo("REAUTH_REQUIRED");
		assertThat(health.path("detail").asString()).isEqualTo("Amazon says no");
	}

	@Test
	void aConnectionWhoseTokenIsNotRenewedTellsWhyUntilItIs() {
		String id = connect("A" + System.nanoTime()).path("id").asString();
		FakeProviders.server.stubFor(post(urlPathEqualTo(FakeProviders.AMAZON_TOKENS))
			.willReturn(aResponse().withStatus(503).withHeader("Retry-After", "1")));
		assertThat(refresh(id, this.user).statusCode()).isEqualTo(503);
		JsonNode health = get("/" + id).path("health");
		assertThat(health.path("status").asString()).isEqualTo("FAILING");
		assertThat(health.path("failure").path("category").asString()).isEqualTo("PROVIDER_DOWN");
		assertThat(health.path("failure").path("detail").asString()).contains("has a problem");
		assertThat(health.path("failure").path("failures").asInt()).isEqualTo(1);
		Instant at = Instant.parse(health.path("failure").path("at").asString());
		assertThat(Instant.parse(health.path("failure").path("retryAt").asString())).isAfter(at);
		assertThat(get("").path("items").path(0).path("health")).isEqualTo(health);
		ConsentServer.allIsWell();
		connect(get("/" + id).path("externalId").asString());
		JsonNode anew = get("/" + id).path("health");
		assertThat(anew.path("status").asString()).as("another refresh token").isEqualTo("OK");
		assertThat(anew.path("failure").isNull()).isTrue();
	}

	@Test
	void aConnectionNamesItsUser() {
		connect("A" + System.nanoTime());
		assertThat(get("").path("items").path(0).path("ownerEmail").isNull()).as("a token of the command line")
			.isTrue();
		ConsentServer.tables()
			.sql("insert into app_user (user_id, email, name, role, state, password_hash, created_at) "
					+ "values (?, ?, '', 'SELLER', 'ACTIVE', 'x', now())")
			.param(this.user)
			.param(this.user + "@example.com")
			.update();
		assertThat(get("").path("items").path(0).path("ownerEmail").asString()).isEqualTo(this.user + "@example.com");
	}

	@Test
	void aConnectionThatWasEndedStaysInTheListWithoutSecrets() {
		String id = connect("A" + System.nanoTime()).path("id").asString();
		assertThat(
				ConsentServer.send(ConsentServer.request("/api/v1/connections/" + id, this.user).DELETE()).statusCode())
			.isEqualTo(204);
		JsonNode connection = get("").path("items").path(0);
		assertThat(connection.path("state").asString()).isEqualTo("DISCONNECTED");
		assertThat(connection.path("disconnectedAt").asString()).isNotEmpty();
		assertThat(connection.path("health").path("refreshedAt").isNull()).isTrue();
		assertThat(refresh(id, this.user).statusCode()).isEqualTo(409);
	}

	@Test
	void theListGoesOnWhereItEnded() {
		for (int i = 0; i < 5; i++) {
			connect("A" + System.nanoTime());
		}
		List<String> ids = new ArrayList<>();
		String path = "?limit=2";
		while (!path.isEmpty()) {
			JsonNode page = get(path);
			StreamSupport.stream(page.path("items").spliterator(), false)
				.forEach((each) -> ids.add(each.path("id").asString()));
			path = page.path("next").isNull() ? "" : "?limit=2&cursor=" + page.path("next").asString();
		}
		assertThat(ids).hasSize(5).doesNotHaveDuplicates();
	}

	@Test
	void nobodySeesEndsOrRefreshesAnothersConnection() {
		String id = connect("A" + System.nanoTime()).path("id").asString();
		UUID other = UUID.randomUUID();
		String missing = ConsentServer
			.send(ConsentServer.request("/api/v1/connections/" + UUID.randomUUID(), other).header("X-Request-Id", "r"))
			.body();
		List<HttpResponse<String>> answers = List.of(
				ConsentServer
					.send(ConsentServer.request("/api/v1/connections/" + id, other).header("X-Request-Id", "r")),
				ConsentServer.send(
						ConsentServer.request("/api/v1/connections/" + id, other).header("X-Request-Id", "r").DELETE()),
				refresh(id, other));
		assertThat(answers).allSatisfy((answer) -> {
			assertThat(answer.statusCode()).isEqualTo(404);
			assertThat(answer.body()).isEqualTo(missing);
		});
		assertThat(ConsentServer.json(ConsentServer.send(ConsentServer.request("/api/v1/connections", other)))
			.path("items")).isEmpty();
		assertThat(get("/" + id).path("state").asString()).isEqualTo("CONNECTED");
	}

	@Test
	void aCursorIsOfNoUseToAnother() {
		connect("A" + System.nanoTime());
		connect("A" + System.nanoTime());
		String cursor = get("?limit=1").path("next").asString();
		assertThat(ConsentServer
			.send(ConsentServer.request("/api/v1/connections?limit=1&cursor=" + cursor, UUID.randomUUID()))
			.statusCode()).isEqualTo(400);
	}

	@Test
	void withoutATokenThereIsNothing() {
		for (String path : List.of("/api/v1/connections", "/api/v1/connections/" + UUID.randomUUID(),
				"/api/v1/amazon/auth", "/api/v1/gmail/auth", "/api/v1/stripe/auth")) {
			assertThat(ConsentServer.send(ConsentServer.request(path)).statusCode()).isEqualTo(401);
		}
	}

	private static org.assertj.core.data.TemporalUnitOffset within() {
		return org.assertj.core.api.Assertions.within(5, ChronoUnit.MINUTES);
	}

	private JsonNode connect(String seller) {
		HttpResponse<String> answer = ConsentServer.connectAmazon(this.user, seller);
		assertThat(answer.statusCode()).isEqualTo(200);
		return ConsentServer.json(answer).path("connection");
	}

	private JsonNode get(String path) {
		return ConsentServer.json(ConsentServer.send(ConsentServer.request("/api/v1/connections" + path, this.user)));
	}

	private static JsonNode operator(String id) {
		return ConsentServer.json(ConsentServer.send(ConsentServer.request("/api/v1/connections/" + id)
			.header("Authorization", "Bearer " + ConsentServer.token(Role.OPERATOR, UUID.randomUUID()))));
	}

	private static HttpResponse<String> refresh(String id, UUID who) {
		return ConsentServer.send(ConsentServer.request("/api/v1/connections/" + id + "/refresh", who)
			.header("X-Request-Id", "r")
			.POST(BodyPublishers.noBody()));
	}

}
