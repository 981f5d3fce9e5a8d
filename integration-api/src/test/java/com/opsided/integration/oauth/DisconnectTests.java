package com.opsided.integration.oauth;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import com.opsided.integration.IntegrationServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Promise O7: a disconnect wipes the secrets now, and the provider is told until it takes
 * notice.
 */
@SuppressWarnings("try")
class DisconnectTests {

	private final UUID user = UUID.randomUUID();

	@BeforeEach
	@AfterEach
	void allIsWell() {
		ConsentServer.allIsWell();
	}

	@Test
	void googleIsToldTheRefreshToken() throws Exception {
		disconnect(google());
		IntegrationServer.await("Google was told", () -> ConsentServer.audit(this.user).contains("REVOKED"));
		assertThat(FakeProviders.sent(FakeProviders.GOOGLE_REVOKE, "token")).isEqualTo("1//canary-refresh");
		assertThat(FakeProviders.calls(FakeProviders.GOOGLE_REVOKE)).isEqualTo(1);
		assertThat(ConsentServer.rows("token_revocation", this.user)).isZero();
		assertThat(ConsentServer.audit(this.user)).containsExactly("CONNECT_STARTED", "CONNECTED", "DISCONNECTED",
				"REVOKED");
	}

	@Test
	void stripeIsToldTheAccount() throws Exception {
		String account = "acct_" + System.nanoTime();
		disconnect(id(ConsentServer.connectStripe(this.user, account)));
		IntegrationServer.await("Stripe was told", () -> ConsentServer.audit(this.user).contains("REVOKED"));
		assertThat(FakeProviders.sent(FakeProviders.STRIPE_END, "stripe_user_id")).isEqualTo(account);
		assertThat(FakeProviders.sent(FakeProviders.STRIPE_END, "client_id")).isEqualTo("ca_1");
	}

	@Test
	void amazonCannotBeToldAndTheAuditSaysSo() {
		disconnect(id(ConsentServer.connectAmazon(this.user, "A" + System.nanoTime())));
		assertThat(ConsentServer.rows("connection_secret", this.user)).isZero();
		assertThat(ConsentServer.rows("token_revocation", this.user)).isZero();
		assertThat(ConsentServer.tables()
			.sql("select details->>'atProvider' from audit_event where owner = ? and action = 'DISCONNECTED'")
			.param(this.user)
			.query(String.class)
			.single()).contains("Seller Central");
	}

	@ParameterizedTest
	@ValueSource(ints = { 500, 503, 429, 302 })
	void theSecretsAreGoneThoughTheProviderFailsAndItIsToldLater(int status) throws Exception {
		revokeAnswers(status);
		disconnect(google());
		assertThat(ConsentServer.rows("connection_secret", this.user)).isZero();
		IntegrationServer.await("it was tried", () -> ConsentServer.audit(this.user).contains("REVOKE_FAILED"));
		assertThat(ConsentServer.rows("token_revocation", this.user)).isEqualTo(1);
		assertThat(outbox()).doesNotContain("canary");
		FakeProviders.server
			.stubFor(any(urlPathEqualTo(FakeProviders.GOOGLE_REVOKE)).willReturn(aResponse().withStatus(200)));
		ConsentServer.clock.ahead(Duration.ofMinutes(2));
		IntegrationServer.await("it was told", () -> ConsentServer.audit(this.user).contains("REVOKED"));
		assertThat(ConsentServer.rows("token_revocation", this.user)).isZero();
	}

	@Test
	void theProviderIsAskedLessAndLessOftenAndInTheEndNoMore() throws Exception {
		revokeAnswers(500);
		disconnect(google());
		IntegrationServer.await("it was tried", () -> attempts() == 1 && waits());
		Duration ahead = Duration.ZERO;
		for (int attempt = 2; attempt <= 4; attempt++) {
			ahead = ahead.plusMinutes(1L << (attempt - 2)).plusSeconds(30);
			ConsentServer.clock.ahead(ahead);
			int expected = attempt;
			IntegrationServer.await("it was tried again", () -> attempts() == expected && waits());
		}
		ConsentServer.clock.ahead(Duration.ofDays(8));
		IntegrationServer.await("it was given up", () -> ConsentServer.rows("token_revocation", this.user) == 0);
		IntegrationServer.await("it was told of",
				() -> ConsentServer.tables()
					.sql("select details->>'givenUp' from audit_event where owner = ? and action = 'REVOKE_FAILED'")
					.param(this.user)
					.query(String.class)
					.list()
					.equals(List.of("false", "true")));
	}

	@Test
	void aTokenThatHasEndedAlreadyIsAsGoodAsRevoked() throws Exception {
		FakeProviders.server.stubFor(any(urlPathEqualTo(FakeProviders.GOOGLE_REVOKE))
			.willReturn(aResponse().withStatus(400).withBody("{\"error\":\"invalid_token\"}")));
		disconnect(google());
		IntegrationServer.await("it is done", () -> ConsentServer.audit(this.user).contains("REVOKED"));
	}

	@Test
	void whoConnectsAgainBeforeTheProviderWasToldKeepsTheNewConsent() throws Exception {
		revokeAnswers(500);
		FakeProviders.googleTokens(FakeProviders.SCOPE, "1//canary-" + this.user);
		String id = google();
		disconnect(id);
		IntegrationServer.await("it was tried", () -> attempts() == 1 && waits());
		assertThat(google()).isEqualTo(id);
		assertThat(ConsentServer.rows("token_revocation", this.user)).isZero();
		int told = told();
		assertThat(told).isEqualTo(1);
		ConsentServer.clock.ahead(Duration.ofHours(1));
		UUID later = UUID.randomUUID();
		FakeProviders.googleTokens(FakeProviders.SCOPE, "1//canary-" + later);
		disconnect(id(ConsentServer.connectGoogle(later, "later-" + later + "@example.com")), later);
		IntegrationServer.await("the other one was tried", () -> ConsentServer.audit(later).contains("REVOKE_FAILED"));
		assertThat(told()).isEqualTo(told);
	}

	@Test
	void disconnectingTwiceIsDisconnectingOnce() {
		String id = google();
		disconnect(id);
		disconnect(id);
		assertThat(ConsentServer.audit(this.user)).containsOnlyOnce("DISCONNECTED");
	}

	@ParameterizedTest
	@ValueSource(strings = { "token_revocation", "connection_secret", "connection", "audit_event" })
	void aDisconnectHappensWholeOrNotAtAll(String table) {
		String id = google();
		try (BrokenTable broken = BrokenTable.at(table, "insert or update or delete")) {
			assertThat(ConsentServer.send(ConsentServer.request("/api/v1/connections/" + id, this.user).DELETE())
				.statusCode()).isEqualTo(500);
		}
		assertThat(ConsentServer.rows("connection_secret", this.user)).isEqualTo(2);
		assertThat(ConsentServer.rows("token_revocation", this.user)).isZero();
		assertThat(ConsentServer.json(ConsentServer.send(ConsentServer.request("/api/v1/connections/" + id, this.user)))
			.path("state")
			.asString()).isEqualTo("CONNECTED");
		disconnect(id);
	}

	private String google() {
		return id(ConsentServer.connectGoogle(this.user, "box-" + this.user + "@example.com"));
	}

	private static String id(HttpResponse<String> connected) {
		assertThat(connected.statusCode()).isEqualTo(200);
		return ConsentServer.json(connected).path("connection").path("id").asString();
	}

	private void disconnect(String id) {
		disconnect(id, this.user);
	}

	private static void disconnect(String id, UUID who) {
		assertThat(ConsentServer.send(ConsentServer.request("/api/v1/connections/" + id, who).DELETE()).statusCode())
			.isEqualTo(204);
	}

	private static void revokeAnswers(int status) {
		FakeProviders.server.stubFor(any(urlPathEqualTo(FakeProviders.GOOGLE_REVOKE))
			.willReturn(aResponse().withStatus(status).withHeader("Location", FakeProviders.server.baseUrl() + "/")));
	}

	private int attempts() {
		return ConsentServer.tables()
			.sql("select attempts from token_revocation where owner = ?")
			.param(this.user)
			.query(Integer.class)
			.optional()
			.orElse(0);
	}

	/**
	 * The attempt is over: what failed has been put off, by less than it was taken for.
	 */
	private boolean waits() {
		return ConsentServer.tables()
			.sql("select next_at < ? from token_revocation where owner = ?")
			.params(ConsentServer.clock.instant().plus(Duration.ofMinutes(9)).atOffset(ZoneOffset.UTC), this.user)
			.query(Boolean.class)
			.optional()
			.orElse(false);
	}

	private String outbox() {
		return new String(ConsentServer.tables()
			.sql("select token from token_revocation where owner = ?")
			.param(this.user)
			.query(byte[].class)
			.single(), StandardCharsets.ISO_8859_1);
	}

	/**
	 * How often Google was told to take the token back that this test's user was given.
	 */
	private int told() {
		return FakeProviders.server
			.findAll(postRequestedFor(urlPathEqualTo(FakeProviders.GOOGLE_REVOKE))
				.withRequestBody(containing(this.user.toString())))
			.size();
	}

}
