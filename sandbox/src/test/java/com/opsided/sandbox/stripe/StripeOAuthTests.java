package com.opsided.sandbox.stripe;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;

import com.opsided.sandbox.SandboxServer;
import com.opsided.sandbox.amazon.SandboxClient;
import com.opsided.sandbox.amazon.SandboxOptions;
import com.opsided.sandbox.provider.Browser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Stripe's consent pages and tokens.
 */
class StripeOAuthTests {

	private static final String CONNECT = "/stripe/oauth/token";

	private static final String APPS = "/stripe/v1/oauth/token";

	private static SandboxServer server;

	private static SandboxClient sandbox;

	private static StripeCaller stripe;

	@BeforeAll
	static void start() {
		server = SandboxServer.start(SandboxOptions.fast());
		sandbox = new SandboxClient(server.baseUrl());
		stripe = new StripeCaller(sandbox);
	}

	@AfterAll
	static void stop() {
		server.close();
	}

	@ParameterizedTest
	@ValueSource(strings = { StripeCaller.CONNECT, StripeCaller.APPS })
	void thePageIsAFormThatKeepsWhatWasAsked(String path) {
		HttpResponse<byte[]> page = sandbox.get(path + "?client_id=ca_sandbox&redirect_uri=https%3A%2F%2Fa.example%2Fb"
				+ "&response_type=code&scope=read_only&state=a%22b");
		assertThat(page.statusCode()).isEqualTo(200);
		assertThat(SandboxClient.text(page)).contains("<form method=\"post\" action=\"" + path + "\">",
				"name=\"state\" value=\"a&quot;b\"", "name=\"account\"");
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			client_id, another, No application matches
			redirect_uri, -, Invalid redirect URI
			response_type, token, Unsupported response_type
			scope, everything, Invalid scope: everything
			account, somebody, No such account""")
	void aPlatformThatAsksWronglyIsNotSentBack(String field, String value, String words) {
		HttpResponse<byte[]> answer = sandbox.form(StripeCaller.CONNECT,
				Browser.with(Map.of("client_id", "ca_sandbox", "redirect_uri", Browser.CALLBACK, "response_type",
						"code", "account", "acct_wrong"), Map.of(field, value)));
		assertThat(answer.statusCode()).isEqualTo(400);
		assertThat(SandboxClient.text(answer)).contains(words);
	}

	@Test
	void anOwnerMayDeny() {
		assertThat(stripe.decide(StripeCaller.CONNECT, "acct_no", Map.of("decision", "cancel")))
			.containsEntry("error", "access_denied")
			.containsEntry("error_description", "The user denied your request")
			.containsEntry("state", "a+b&c")
			.doesNotContainKey("code");
	}

	@Test
	void connectGivesTokensThatDoNotEnd() {
		Map<String, String> back = stripe.decide(StripeCaller.CONNECT, "acct_connect", Map.of());
		assertThat(back).containsEntry("scope", "read_write").containsEntry("state", "a+b&c");
		JsonNode tokens = SandboxClient.json(stripe.exchange(CONNECT, back.get("code")));
		assertThat(tokens.propertyNames()).containsExactly("access_token", "livemode", "refresh_token", "token_type",
				"stripe_publishable_key", "stripe_user_id", "scope");
		assertThat(tokens.path("stripe_user_id").asString()).isEqualTo("acct_connect");
		assertThat(tokens.path("livemode").asBoolean()).isFalse();
		sandbox.advance(Duration.ofDays(400));
		assertThat(stripe.get("/v1/account", tokens.path("access_token").asString()).statusCode()).isEqualTo(200);
		String refreshToken = tokens.path("refresh_token").asString();
		for (int i = 0; i < 2; i++) {
			assertThat(SandboxClient.json(stripe.refresh(CONNECT, refreshToken)).path("refresh_token").asString())
				.isEqualTo(refreshToken);
		}
		sandbox.advance(Duration.ofDays(-400));
	}

	@Test
	void aCodeThatIsUsedTwiceTakesBackWhatItGave() {
		String code = stripe.decide(StripeCaller.CONNECT, "acct_twice", Map.of()).get("code");
		String token = SandboxClient.json(stripe.exchange(CONNECT, code)).path("access_token").asString();
		refuses(stripe.exchange(CONNECT, code), 400, "invalid_grant", "has already been used");
		assertThat(stripe.get("/v1/account", token).statusCode()).isEqualTo(403);
	}

	@Test
	void aCodeDiesAfterFiveMinutes() {
		String code = stripe.decide(StripeCaller.CONNECT, "acct_late", Map.of()).get("code");
		sandbox.advance(Duration.ofMinutes(5));
		refuses(stripe.exchange(CONNECT, code), 400, "invalid_grant", "Authorization code expired");
		refuses(stripe.exchange(CONNECT, "ac_another"), 400, "invalid_grant", "Authorization code does not exist");
	}

	@Test
	void aFlavoursCodeIsOfNoUseToTheOther() {
		String code = stripe.decide(StripeCaller.APPS, "acct_other", Map.of()).get("code");
		refuses(stripe.exchange(CONNECT, code), 400, "invalid_grant", "Authorization code does not exist");
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			client_secret, sk_test_another, 401, invalid_client
			grant_type, password, 400, unsupported_grant_type
			grant_type, -, 400, invalid_request
			code, -, 400, invalid_request""")
	void aWrongFieldIsRefused(String field, String value, int status, String error) {
		for (String path : new String[] { CONNECT, APPS }) {
			HttpResponse<byte[]> answer = stripe.token(path,
					Browser.with(Map.of("grant_type", "authorization_code", "code", "ac_x"), Map.of(field, value)));
			refuses(answer, status, error, "");
		}
	}

	@Test
	void aRefreshTokenOfAnAppDiesOfItsUse() {
		JsonNode first = stripe.install("acct_app");
		assertThat(first.path("scope").asString()).isEqualTo("stripe_apps");
		String old = first.path("refresh_token").asString();
		JsonNode second = SandboxClient.json(stripe.refresh(APPS, old));
		assertThat(second.path("refresh_token").asString()).startsWith("rt_").isNotEqualTo(old);
		refuses(stripe.refresh(APPS, old), 400, "invalid_grant", "");
		JsonNode third = SandboxClient.json(stripe.refresh(APPS, second.path("refresh_token").asString()));
		assertThat(stripe.get("/v1/account", third.path("access_token").asString()).statusCode()).isEqualTo(200);
	}

	@Test
	void aGraceLetsAUsedRefreshTokenLiveABit() {
		sandbox.post("/control/stripe/grace", "", "{\"grace\":\"PT30S\"}");
		String token = stripe.install("acct_grace").path("refresh_token").asString();
		assertThat(stripe.refresh(APPS, token).statusCode()).isEqualTo(200);
		assertThat(stripe.refresh(APPS, token).statusCode()).isEqualTo(200);
		sandbox.advance(Duration.ofSeconds(30));
		refuses(stripe.refresh(APPS, token), 400, "invalid_grant", "");
		sandbox.post("/control/stripe/grace", "", "{\"grace\":\"PT0S\"}");
	}

	@Test
	void anAppsAccessTokenDiesAfterAnHour() {
		JsonNode tokens = stripe.install("acct_hour");
		sandbox.advance(Duration.ofMinutes(60));
		HttpResponse<byte[]> refusal = stripe.get("/v1/account", tokens.path("access_token").asString());
		assertThat(refusal.statusCode()).isEqualTo(401);
		assertThat(SandboxClient.json(refusal).path("error").path("code").asString()).isEqualTo("api_key_expired");
		assertThat(stripe.refresh(APPS, tokens.path("refresh_token").asString()).statusCode()).isEqualTo(200);
	}

	@Test
	void aDeauthorizedAccountIsClosed() {
		JsonNode tokens = stripe.connect("acct_gone");
		Map<String, String> fields = Map.of("client_id", "ca_sandbox", "stripe_user_id", "acct_gone");
		HttpResponse<byte[]> answer = stripe.token("/stripe/oauth/deauthorize", fields);
		assertThat(SandboxClient.json(answer).path("stripe_user_id").asString()).isEqualTo("acct_gone");
		assertThat(stripe.get("/v1/account", tokens.path("access_token").asString()).statusCode()).isEqualTo(403);
		refuses(stripe.refresh(CONNECT, tokens.path("refresh_token").asString()), 400, "invalid_grant", "");
		refuses(stripe.token("/stripe/oauth/deauthorize", fields), 401, "invalid_client",
				"This application is not connected to stripe account acct_gone");
	}

	@Test
	void anOwnerTakesTheLeaveBack() {
		String token = stripe.install("acct_back").path("refresh_token").asString();
		sandbox.post("/control/stripe/users/acct_back/revoke", "", "");
		refuses(stripe.refresh(APPS, token), 400, "invalid_grant", "");
	}

	private static void refuses(HttpResponse<byte[]> answer, int status, String error, String words) {
		JsonNode body = SandboxClient.json(answer);
		assertThat(answer.statusCode()).as(body.toString()).isEqualTo(status);
		assertThat(body.path("error").asString()).isEqualTo(error);
		assertThat(body.path("error_description").asString()).isNotEmpty().contains(words);
	}

}
