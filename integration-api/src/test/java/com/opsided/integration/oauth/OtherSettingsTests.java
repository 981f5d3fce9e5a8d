package com.opsided.integration.oauth;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.context.ConfigurableApplicationContext;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Stripe Apps in place of Connect, a draft at Amazon, and a page that is always shown.
 */
class OtherSettingsTests {

	private static final String TOKENS = "/stripe/v1/oauth/token";

	private static ConfigurableApplicationContext server;

	private final UUID user = UUID.randomUUID();

	@BeforeAll
	static void start() {
		server = ConsentServer.application(List.of("--opsided.stripe.flavour=APPS",
				"--opsided.stripe.apps-url=https://marketplace.stripe.com", "--opsided.amazon.consent.draft=true",
				"--opsided.oauth.completed-url=https://app.example/connected?tab=1"));
	}

	@AfterAll
	static void stop() {
		server.close();
	}

	@BeforeEach
	void allIsWell() {
		ConsentServer.allIsWell();
	}

	@Test
	void stripeAppsGivesTokensThatEndAndAreAskedForWithTheKeyAsName() {
		String account = "acct_" + System.nanoTime();
		FakeProviders.server.stubFor(post(urlPathEqualTo(TOKENS))
			.willReturn(FakeProviders.tokens("access_token", "sk_canary", "refresh_token", "rt_canary", "scope",
					"stripe_apps", "stripe_user_id", account, "livemode", true)));
		JsonNode started = ConsentServer.json(send("/api/v1/stripe/auth"));
		assertThat(started.path("authorizationUrl").asString())
			.startsWith("https://marketplace.stripe.com/oauth/v2/authorize?")
			.contains("client_id=ca_1")
			.doesNotContain("scope=");
		assertThat(send("/api/v1/stripe/callback?code=canary&state=" + started.path("state").asString()).statusCode())
			.isEqualTo(302);
		assertThat(FakeProviders.server.findAll(postRequestedFor(urlPathEqualTo(TOKENS))
			.withBasicAuth(new com.github.tomakehurst.wiremock.client.BasicCredentials("sk_canary", ""))))
			.singleElement()
			.satisfies((sent) -> assertThat(sent.getBodyAsString()).doesNotContain("sk_canary"));
		JsonNode connection = ConsentServer.json(send("/api/v1/connections")).path("items").path(0);
		assertThat(connection.path("externalId").asString()).isEqualTo(account);
		assertThat(connection.path("livemode").asBoolean()).isTrue();
		assertThat(Instant.parse(connection.path("health").path("accessExpiresAt").asString()))
			.isBetween(Instant.now().plusSeconds(3500), Instant.now().plusSeconds(3700));
	}

	@Test
	void stripeAppsWithoutARefreshTokenIsRefused() {
		FakeProviders.server.stubFor(post(urlPathEqualTo(TOKENS))
			.willReturn(okJson("{\"access_token\":\"sk\",\"token_type\":\"bearer\",\"stripe_user_id\":\"acct_1\"}")));
		String state = ConsentServer.json(send("/api/v1/stripe/auth")).path("state").asString();
		assertThat(send("/api/v1/stripe/callback?code=canary&state=" + state).statusCode()).isEqualTo(400);
		assertThat(ConsentServer.stored(this.user)).containsOnly(0);
	}

	@Test
	void aDraftIsOpenedAsBetaBothWays() {
		assertThat(ConsentServer.json(send("/api/v1/amazon/auth")).path("authorizationUrl").asString())
			.contains("version=beta");
		assertThat(ConsentServer
			.json(send("/api/v1/amazon/login?amazon_state=x&selling_partner_id=A1&amazon_callback_uri="
					+ "https://sellercentral.amazon.com/apps/authorize/confirm/a"))
			.path("authorizationUrl")
			.asString()).contains("version=beta");
	}

	@Test
	void theConfiguredPageIsShownInTheEnd() {
		String state = ConsentServer.json(send("/api/v1/amazon/auth")).path("state").asString();
		HttpResponse<String> answer = send("/api/v1/amazon/callback?spapi_oauth_code=canary&selling_partner_id=A"
				+ System.nanoTime() + "&state=" + state);
		assertThat(answer.statusCode()).isEqualTo(302);
		assertThat(answer.headers().firstValue("Location").orElseThrow())
			.startsWith("https://app.example/connected?tab=1&connection=");
	}

	private HttpResponse<String> send(String path) {
		HttpRequest.Builder request = ConsentServer.request(server, path)
			.header("Authorization", "Bearer " + ConsentServer.token(this.user));
		return ConsentServer.send(request);
	}

}
