package com.opsided.integration.oauth;

import java.net.http.HttpResponse;
import java.util.UUID;

import com.opsided.integration.IntegrationServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Promise O5: a consent that is not whole ends in a clear answer, and nothing is stored.
 */
class RefusedConsentTests {

	private final UUID user = UUID.randomUUID();

	@BeforeEach
	@AfterEach
	void allIsWell() {
		ConsentServer.allIsWell();
	}

	@ParameterizedTest
	@ValueSource(strings = { "amazon", "gmail", "stripe" })
	void whoSaysNoIsNotConnected(String provider) {
		String state = ConsentServer.state(provider, this.user);
		HttpResponse<String> answer = ConsentServer.callback(provider, "state", state, "error", "access_denied",
				"error_description", "The user said <script>no</script>");
		refused(answer, "access_denied");
		assertThat(answer.body()).doesNotContain("script");
		assertThat(FakeProviders.tokenCalls()).isZero();
		assertThat(ConsentServer.audit(this.user)).containsExactly("CONNECT_STARTED", "CONNECT_DENIED");
	}

	@ParameterizedTest
	@ValueSource(strings = { "amazon", "gmail", "stripe" })
	void anAnswerWithoutACodeIsRefused(String provider) {
		refused(ConsentServer.callback(provider, "state", ConsentServer.state(provider, this.user)), "no code");
		assertThat(FakeProviders.tokenCalls()).isZero();
	}

	@Test
	void withoutTheScopeNothingIsStoredAndTheTokenIsGivenBack() {
		FakeProviders.googleTokens("openid email", "1//canary-refresh");
		refused(google(), "Reading mail was not allowed");
		assertThat(FakeProviders.sent(FakeProviders.GOOGLE_REVOKE, "token")).isEqualTo("1//canary-refresh");
		assertThat(FakeProviders.calls(FakeProviders.GOOGLE_REVOKE)).isEqualTo(1);
	}

	@Test
	void withoutAnyScopeNothingIsStored() {
		FakeProviders.googleTokens("", "1//canary-refresh");
		refused(google(), "Reading mail was not allowed");
	}

	@Test
	void withoutARefreshTokenNothingIsStoredAndTheTokenIsGivenBack() {
		FakeProviders.googleTokens(FakeProviders.SCOPE, "");
		refused(google(), "no refresh token");
		assertThat(FakeProviders.sent(FakeProviders.GOOGLE_REVOKE, "token")).isEqualTo("ya29.canary");
	}

	@Test
	void aTokenThatCannotBeGivenBackNowIsGivenBackLater() throws Exception {
		FakeProviders.server
			.stubFor(any(urlPathEqualTo(FakeProviders.GOOGLE_REVOKE)).willReturn(aResponse().withStatus(500)));
		FakeProviders.googleTokens("openid", "1//canary-refresh");
		assertThat(google().statusCode()).isEqualTo(400);
		assertThat(ConsentServer.rows("connection", this.user)).isZero();
		IntegrationServer.await("it was tried again", () -> FakeProviders.calls(FakeProviders.GOOGLE_REVOKE) >= 2);
	}

	@Test
	void aRefusedConsentDoesNotEndTheConnectionThatWorks() {
		String mailbox = "works-" + this.user + "@example.com";
		assertThat(ConsentServer.connectGoogle(this.user, mailbox).statusCode()).isEqualTo(200);
		FakeProviders.googleTokens("openid", "1//canary-second");
		assertThat(google().statusCode()).isEqualTo(400);
		assertThat(FakeProviders.calls(FakeProviders.GOOGLE_REVOKE)).isZero();
		assertThat(ConsentServer.rows("connection_secret", this.user)).isEqualTo(2);
	}

	@Test
	void stripeMustAllowReading() {
		FakeProviders.server.stubFor(post(urlPathEqualTo(FakeProviders.STRIPE_TOKENS)).willReturn(
				FakeProviders.tokens("access_token", "sk_canary", "scope", "none", "stripe_user_id", "acct_1")));
		refused(ConsentServer.callback("stripe", "state", ConsentServer.state("stripe", this.user), "code", "canary"),
				"Reading the account was not allowed");
		assertThat(FakeProviders.sent(FakeProviders.STRIPE_END, "stripe_user_id")).isEqualTo("acct_1");
	}

	@ParameterizedTest
	@CsvSource({ "'', 400", "A1&state=x, 400", "'A1''; drop table account', 400" })
	void aSellerWithoutAProperIdIsNotConnected(String seller, int status) {
		HttpResponse<String> answer = ConsentServer.callback("amazon", "state",
				ConsentServer.state("amazon", this.user), "spapi_oauth_code", "canary", "selling_partner_id", seller);
		assertThat(answer.statusCode()).isEqualTo(status);
		assertThat(ConsentServer.stored(this.user)).containsOnly(0);
	}

	@ParameterizedTest
	@CsvSource({ "amazon, 200, {}, 503, BAD_DATA", "amazon, 200, not json, 503, BAD_DATA",
			"amazon, 400, {\"error\":\"invalid_grant\"}, 400, AUTH_EXPIRED",
			"amazon, 401, {\"error\":\"invalid_client\"}, 503, CONFIGURATION", "amazon, 429, {}, 503, RATE_LIMITED",
			"gmail, 400, {\"error\":\"invalid_grant\"}, 400, AUTH_EXPIRED",
			"gmail, 400, {\"error\":\"redirect_uri_mismatch\"}, 503, CONFIGURATION",
			"gmail, 503, <html>down</html>, 503, PROVIDER_DOWN", "stripe, 500, {}, 503, PROVIDER_DOWN",
			"stripe, 400, {\"error\":\"invalid_grant\"}, 400, AUTH_EXPIRED" })
	void aCodeThatIsNotTakenEndsInANamedFailure(String provider, int status, String body, int answered,
			String category) {
		FakeProviders.server.stubFor(any(urlPathEqualTo(tokens(provider)))
			.willReturn(aResponse().withStatus(status).withHeader("Content-Type", "application/json").withBody(body)));
		HttpResponse<String> answer = ConsentServer.callback(provider, "state",
				ConsentServer.state(provider, this.user), "code", "canary", "spapi_oauth_code", "canary",
				"selling_partner_id", "A1");
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(answered);
		assertThat(ConsentServer.json(answer).path("category").asString()).isEqualTo(category);
		assertThat(answer.body()).doesNotContain("canary");
		assertThat(ConsentServer.stored(this.user)).containsOnly(0);
		assertThat(FakeProviders.tokenCalls()).isEqualTo(1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "Atza|with a space", "Atza|with\r\na line", "Atza|\u0000", "Atza|\u00e9", "" })
	void aTokenThatCannotBeSentIsNotKept(String token) {
		FakeProviders.server.stubFor(post(urlPathEqualTo(FakeProviders.AMAZON_TOKENS))
			.willReturn(FakeProviders.tokens("access_token", token, "refresh_token", "Atzr|canary")));
		HttpResponse<String> answer = ConsentServer.connectAmazon(this.user, "A1");
		assertThat(answer.statusCode()).isEqualTo(503);
		assertThat(ConsentServer.json(answer).path("category").asString()).isEqualTo("BAD_DATA");
		assertThat(ConsentServer.stored(this.user)).containsOnly(0);
	}

	@Test
	void aScopeThatIsNoneIsNotKept() {
		FakeProviders.googleTokens(FakeProviders.SCOPE + " \u0000 caf\u00e9 openid", "1//canary-refresh");
		HttpResponse<String> answer = ConsentServer.connectGoogle(this.user, "scopes-" + this.user + "@example.com");
		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(ConsentServer.json(answer).path("connection").path("scopes").valueStream())
			.extracting(JsonNode::asString)
			.containsExactlyInAnyOrder(FakeProviders.SCOPE, "openid");
	}

	@ParameterizedTest
	@ValueSource(strings = { "a\\u0000@example.com", "not an address", "a@b@c", "" })
	void aMailboxWithAnImpossibleNameIsNotConnected(String mailbox) {
		FakeProviders.profile(mailbox);
		assertThat(google().statusCode()).isEqualTo(503);
		assertThat(ConsentServer.stored(this.user)).containsOnly(0);
	}

	@Test
	void aMailboxThatIsNotNamedIsNotConnected() {
		FakeProviders.server.stubFor(
				any(urlPathEqualTo("/google/gmail/v1/users/me/profile")).willReturn(okJson("{\"emailAddress\":null}")));
		HttpResponse<String> answer = google();
		assertThat(answer.statusCode()).isEqualTo(503);
		assertThat(ConsentServer.json(answer).path("category").asString()).isEqualTo("BAD_DATA");
		assertThat(ConsentServer.stored(this.user)).containsOnly(0);
	}

	private static String tokens(String provider) {
		return switch (provider) {
			case "amazon" -> FakeProviders.AMAZON_TOKENS;
			case "gmail" -> FakeProviders.GOOGLE_TOKENS;
			default -> FakeProviders.STRIPE_TOKENS;
		};
	}

	private HttpResponse<String> google() {
		return ConsentServer.callback("gmail", "state", ConsentServer.state("gmail", this.user), "code", "canary-code");
	}

	private void refused(HttpResponse<String> answer, String why) {
		assertThat(answer.statusCode()).isEqualTo(400);
		assertThat(ConsentServer.json(answer).path("detail").asString()).contains(why);
		assertThat(answer.body()).doesNotContain("canary");
		assertThat(ConsentServer.stored(this.user)).containsOnly(0);
	}

}
