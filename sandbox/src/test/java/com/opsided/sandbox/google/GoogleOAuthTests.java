package com.opsided.sandbox.google;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
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
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Google's consent page and tokens.
 */
class GoogleOAuthTests {

	private static SandboxServer server;

	private static SandboxClient sandbox;

	private static GoogleCaller google;

	@BeforeAll
	static void start() {
		server = SandboxServer.start(SandboxOptions.fast());
		sandbox = new SandboxClient(server.baseUrl());
		google = new GoogleCaller(sandbox);
	}

	@AfterAll
	static void stop() {
		server.close();
	}

	@Test
	void thePageIsAFormThatKeepsWhatWasAsked() {
		HttpResponse<byte[]> page = sandbox
			.get(GoogleCaller.CONSENT + "?client_id=sandbox-google-client&redirect_uri=https%3A%2F%2Fa.example%2Fb"
					+ "&response_type=code&scope=one+two&state=a%22b&code_challenge=abc&code_challenge_method=S256");
		assertThat(page.statusCode()).isEqualTo(200);
		assertThat(SandboxClient.text(page)).contains("<form method=\"post\" action=\"/google/o/oauth2/v2/auth\">",
				"name=\"state\" value=\"a&quot;b\"", "name=\"code_challenge\" value=\"abc\"",
				"name=\"granted\" value=\"one\" checked", "name=\"granted\" value=\"two\" checked", "name=\"user\"",
				"name=\"decision\" value=\"cancel\"");
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			client_id, another, 401, invalid_client
			client_id, -, 400, Missing required parameter: client_id
			redirect_uri, -, 400, Missing required parameter: redirect_uri
			scope, -, 400, Missing required parameter: scope
			response_type, token, 400, unsupported_response_type
			code_challenge_method, S512, 400, code_challenge_method""")
	void anApplicationThatAsksWronglyIsNotSentBack(String field, String value, int status, String words) {
		HttpResponse<byte[]> answer = sandbox
			.form(GoogleCaller.CONSENT,
					Browser.with(
							Map.of("client_id", GoogleClient.USUAL.id(), "redirect_uri", Browser.CALLBACK,
									"response_type", "code", "scope", "one", "user", "a@example.com"),
							Map.of(field, value)));
		assertThat(answer.statusCode()).isEqualTo(status);
		assertThat(SandboxClient.text(answer)).contains(words);
		assertThat(answer.headers().firstValue("Location")).isEmpty();
	}

	@Test
	void aCodeIsExchangedOnce() {
		Map<String, String> back = google.decide("once@example.com", Map.of());
		assertThat(back).containsEntry("state", "a+b&c").containsEntry("scope", GoogleCaller.READ);
		HttpResponse<byte[]> answer = google.exchange(back.get("code"), Map.of());
		assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
		JsonNode tokens = SandboxClient.json(answer);
		assertThat(tokens.propertyNames()).containsExactly("access_token", "expires_in", "refresh_token", "scope",
				"token_type");
		assertThat(tokens.path("access_token").asString()).startsWith("ya29.");
		assertThat(tokens.path("refresh_token").asString()).startsWith("1//");
		assertThat(tokens.path("expires_in").asInt()).isEqualTo(3599);
		assertThat(tokens.path("token_type").asString()).isEqualTo("Bearer");
		refuses(google.exchange(back.get("code"), Map.of()), 400, "invalid_grant", "Bad Request");
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			code_verifier, dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXl, 400, invalid_grant, Invalid code verifier.
			code_verifier, -, 400, invalid_grant, Missing code verifier.
			redirect_uri, https://app.example/other, 400, redirect_uri_mismatch, Bad Request
			redirect_uri, -, 400, invalid_request, Missing required parameter: redirect_uri
			client_id, another, 401, invalid_client, The OAuth client was not found.
			client_secret, another, 401, invalid_client, The provided client secret is invalid.
			code, abc, 400, invalid_grant, Malformed auth code.
			grant_type, password, 400, unsupported_grant_type, Invalid grant_type: password
			grant_type, -, 400, invalid_request, Missing required parameter: grant_type""")
	void aWrongFieldIsRefusedInGooglesWords(String field, String value, int status, String error, String words) {
		String code = google.decide("wrong@example.com", Map.of()).get("code");
		refuses(google.exchange(code, Map.of(field, value)), status, error, words);
		assertThat(google.exchange(code, Map.of()).statusCode()).isEqualTo(200);
	}

	@Test
	void aCodeIsForOneClient() {
		String code = google.decide("client@example.com", Map.of()).get("code");
		refuses(google.exchange(code,
				Map.of("client_id", GoogleClient.OTHER.id(), "client_secret", GoogleClient.OTHER.secret())), 400,
				"invalid_grant", "Bad Request");
	}

	@Test
	void aCodeDiesAfterTenMinutes() {
		String code = google.decide("late@example.com", Map.of()).get("code");
		sandbox.advance(Duration.ofMinutes(10));
		refuses(google.exchange(code, Map.of()), 400, "invalid_grant", "Bad Request");
	}

	@Test
	void aVerifierThatNobodyAskedForIsRefused() {
		String code = google.decide("plain@example.com", Map.of("code_challenge", "-", "code_challenge_method", "-"))
			.get("code");
		refuses(google.exchange(code, Map.of()), 400, "invalid_grant", "code_verifier or verifier is not needed.");
		assertThat(google.exchange(code, Map.of("code_verifier", "-")).statusCode()).isEqualTo(200);
	}

	@Test
	void theClientMayShowItselfByHttpBasic() throws Exception {
		String refreshToken = google.tokens("basic@example.com", Map.of()).path("refresh_token").asString();
		String basic = Base64.getEncoder()
			.encodeToString(
					(GoogleClient.USUAL.id() + ":" + GoogleClient.USUAL.secret()).getBytes(StandardCharsets.UTF_8));
		HttpResponse<byte[]> answer = sandbox.send(sandbox.request("/google/token")
			.header("Authorization", "Basic " + basic)
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(BodyPublishers.ofString("grant_type=refresh_token&refresh_token=" + refreshToken)));
		assertThat(answer.statusCode()).isEqualTo(200);
	}

	@Test
	void aRefreshTokenComesWithTheFirstOfflineConsentOrWhenConsentIsAskedForAnew() {
		assertThat(google.tokens("first@example.com", Map.of("access_type", "-")).has("refresh_token")).isFalse();
		assertThat(google.tokens("first@example.com", Map.of()).has("refresh_token")).isTrue();
		assertThat(google.tokens("first@example.com", Map.of()).has("refresh_token")).isFalse();
		assertThat(google.tokens("first@example.com", Map.of("prompt", "consent")).has("refresh_token")).isTrue();
	}

	@Test
	void aRefreshedTokenComesWithoutARefreshToken() {
		String refreshToken = google.tokens("refresh@example.com", Map.of()).path("refresh_token").asString();
		JsonNode tokens = SandboxClient.json(google.refresh(refreshToken, Map.of()));
		assertThat(tokens.propertyNames()).containsExactly("access_token", "expires_in", "scope", "token_type");
		assertThat(google.get("/profile", tokens.path("access_token").asString()).statusCode()).isEqualTo(200);
		refuses(google.refresh("1//another", Map.of()), 400, "invalid_grant", "Token has been expired or revoked.");
		refuses(google.refresh(refreshToken,
				Map.of("client_id", GoogleClient.OTHER.id(), "client_secret", GoogleClient.OTHER.secret())), 401,
				"unauthorized_client", "Unauthorized");
	}

	@Test
	void aUserMayGrantLessThanWasAsked() {
		Map<String, String> back = google.decide("less@example.com",
				Map.of("scope", GoogleCaller.READ + " openid email", "granted", "openid email"));
		assertThat(back).containsEntry("scope", "openid email");
		JsonNode tokens = SandboxClient.json(google.exchange(back.get("code"), Map.of()));
		assertThat(tokens.path("scope").asString()).isEqualTo("openid email");
		HttpResponse<byte[]> refusal = google.get("/profile", tokens.path("access_token").asString());
		assertThat(refusal.statusCode()).isEqualTo(403);
		JsonNode error = SandboxClient.json(refusal).path("error");
		assertThat(error.path("status").asString()).isEqualTo("PERMISSION_DENIED");
		assertThat(error.path("errors").get(0).path("reason").asString()).isEqualTo("insufficientPermissions");
	}

	@Test
	void aUserMayCancelOrGrantNothing() {
		assertThat(google.decide("no@example.com", Map.of("decision", "cancel")))
			.containsEntry("error", "access_denied")
			.containsEntry("state", "a+b&c")
			.doesNotContainKey("code");
		assertThat(google.decide("no@example.com", Map.of("granted", "")).get("error")).isEqualTo("access_denied");
	}

	@Test
	void anAccessTokenDiesAfterAnHour() {
		String token = google.accessToken("hour@example.com");
		sandbox.advance(Duration.ofMinutes(59));
		assertThat(google.get("/profile", token).statusCode()).isEqualTo(200);
		sandbox.advance(Duration.ofMinutes(1));
		HttpResponse<byte[]> refusal = google.get("/profile", token);
		assertThat(refusal.statusCode()).isEqualTo(401);
		JsonNode error = SandboxClient.json(refusal).path("error");
		assertThat(error.path("code").asInt()).isEqualTo(401);
		assertThat(error.path("status").asString()).isEqualTo("UNAUTHENTICATED");
		assertThat(error.path("errors").get(0).path("reason").asString()).isEqualTo("authError");
	}

	@Test
	void aRefreshTokenDiesAfterSixMonthsWithoutUse() {
		String refreshToken = google.tokens("idle@example.com", Map.of()).path("refresh_token").asString();
		sandbox.advance(Duration.ofDays(150));
		assertThat(google.refresh(refreshToken, Map.of()).statusCode()).isEqualTo(200);
		sandbox.advance(Duration.ofDays(150));
		assertThat(google.refresh(refreshToken, Map.of()).statusCode()).isEqualTo(200);
		sandbox.advance(Duration.ofDays(190));
		refuses(google.refresh(refreshToken, Map.of()), 400, "invalid_grant", "Token has been expired or revoked.");
		sandbox.advance(Duration.ofDays(-490));
	}

	@Test
	void aUserTakesBackWhatWasGranted() {
		JsonNode tokens = google.tokens("back@example.com", Map.of());
		assertThat(SandboxClient.json(sandbox.post("/control/google/users/back@example.com/revoke", "", ""))
			.path("revoked")
			.asInt()).isEqualTo(1);
		assertThat(google.get("/profile", tokens.path("access_token").asString()).statusCode()).isEqualTo(401);
		refuses(google.refresh(tokens.path("refresh_token").asString(), Map.of()), 400, "invalid_grant",
				"Token has been expired or revoked.");
	}

	@Test
	void anApplicationGivesATokenBackAndWithItAllOfThem() {
		JsonNode first = google.tokens("give@example.com", Map.of());
		String second = google.accessToken("give@example.com");
		String path = "/google/revoke?token=" + first.path("refresh_token").asString();
		assertThat(sandbox.form(path, Map.of()).statusCode()).isEqualTo(200);
		assertThat(google.get("/profile", second).statusCode()).isEqualTo(401);
		refuses(sandbox.form(path, Map.of()), 400, "invalid_token", "Token expired or revoked");
	}

	@Test
	void grantsSurviveARestart() {
		SandboxOptions options = SandboxOptions.fast().home(server.home().resolve("again"));
		String refreshToken;
		try (SandboxServer before = SandboxServer.start(options)) {
			refreshToken = new GoogleCaller(new SandboxClient(before.baseUrl())).tokens("stay@example.com", Map.of())
				.path("refresh_token")
				.asString();
		}
		try (SandboxServer after = SandboxServer.start(options)) {
			assertThat(
					new GoogleCaller(new SandboxClient(after.baseUrl())).refresh(refreshToken, Map.of()).statusCode())
				.isEqualTo(200);
		}
	}

	private static void refuses(HttpResponse<byte[]> answer, int status, String error, String description) {
		JsonNode body = SandboxClient.json(answer);
		assertThat(answer.statusCode()).as(body.toString()).isEqualTo(status);
		assertThat(body.path("error").asString()).isEqualTo(error);
		assertThat(body.path("error_description").asString()).isEqualTo(description);
	}

}
