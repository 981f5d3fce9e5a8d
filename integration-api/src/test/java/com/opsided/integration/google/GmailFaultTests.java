package com.opsided.integration.google;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import com.opsided.integration.IntegrationServer;
import com.opsided.integration.ProviderConnection;
import com.opsided.integration.ScriptedProviders;
import com.opsided.shared.connection.Provider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

/** Whatever Google does, the caller gets a named problem (E1, T7, T8). */
class GmailFaultTests {

	private static final String EMAILS = "/api/v1/gmail/emails";

	private final ProviderConnection connection = ProviderConnection
		.of(UUID.randomUUID(), Provider.GMAIL, UUID.randomUUID() + "@example.com")
		.tokens("ya29.first", "1//refresh");

	@AfterEach
	void forget() {
		ScriptedProviders.providers.resetAll();
		IntegrationServer.clock().ahead(Duration.ZERO);
	}

	@Test
	void aRedirectIsNotFollowed() {
		ScriptedGmail.list(aResponse().withStatus(302)
			.withHeader("Location", ScriptedProviders.providers.baseUrl() + "/elsewhere"));
		ScriptedProviders.providers
			.stubFor(WireMock.any(urlEqualTo("/elsewhere")).willReturn(ScriptedGmail.json(200, "{\"messages\":[]}")));
		assertProblem(emails(), 502, "provider-answer");
		ScriptedProviders.providers.verify(0, WireMock.anyRequestedFor(urlEqualTo("/elsewhere")));
	}

	@Test
	void anAnswerThatIsTooLargeIsCutOff() {
		ScriptedGmail.list(ScriptedGmail.json(200, "{\"x\":\"" + "a".repeat(300_000) + "\"}"));
		assertProblem(emails(), 502, "provider-answer");
	}

	@Test
	void anAnswerThatIsTooLargeAndDoesNotSaySoIsCutOff() {
		ScriptedGmail
			.list(ScriptedGmail.json(200, "{\"x\":\"" + "a".repeat(300_000) + "\"}").withChunkedDribbleDelay(3, 10));
		assertProblem(emails(), 502, "provider-answer");
	}

	@Test
	void anAnswerThatIsPackedUnaskedIsNotUnpacked() {
		ScriptedGmail.list(aResponse().withStatus(200)
			.withHeader("Content-Encoding", "gzip")
			.withBody(new byte[] { 31, (byte) 139, 8, 0, 0, 0, 0, 0, 0, 3 }));
		assertProblem(emails(), 502, "provider-answer");
		ScriptedProviders.providers.verify(getRequestedFor(urlPathEqualTo(ScriptedGmail.MESSAGES))
			.withHeader("Accept-Encoding", WireMock.absent()));
	}

	@Test
	void anAnswerThatDoesNotComeIsNotWaitedFor() {
		ScriptedGmail.list(ScriptedGmail.json(200, "{}").withFixedDelay(5000));
		assertQuick(() -> assertProblem(emails(), 503, "unavailable"));
	}

	@Test
	void anAnswerThatTricklesInIsNotWaitedFor() {
		ScriptedGmail
			.list(ScriptedGmail.json(200, "{\"x\":\"" + "a".repeat(1000) + "\"}").withChunkedDribbleDelay(100, 30_000));
		assertQuick(() -> assertProblem(emails(), 503, "unavailable"));
	}

	@Test
	void aConnectionThatBreaksIsAProviderThatIsDown() {
		ScriptedGmail.list(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
		assertProblem(emails(), 503, "unavailable");
	}

	@ParameterizedTest
	@CsvSource({ "429,rateLimitExceeded,429,too-many-requests", "403,rateLimitExceeded,429,too-many-requests",
			"403,userRateLimitExceeded,429,too-many-requests", "403,insufficientPermissions,409,reauth-required",
			"403,accessNotConfigured,503,not-configured", "500,backendError,503,unavailable",
			"503,backendError,503,unavailable", "418,teapot,500,internal" })
	void whatGoogleRefusesIsAProblemThatSaysWhoseFaultItIs(int status, String reason, int told, String type) {
		ScriptedGmail.list(ScriptedGmail.error(status, reason));
		HttpResponse<String> answer = emails();
		assertProblem(answer, told, type);
		boolean passes = type.equals("too-many-requests") || type.equals("unavailable");
		assertThat(answer.headers().firstValue("Retry-After").isPresent()).isEqualTo(passes);
	}

	@Test
	void whatIsNoJsonIsAnAnswerThatCannotBeUsed() {
		for (String body : new String[] { "<html>hello</html>", "[", "{\"messages\":5}", "", "{\"messages\":[[1]]}",
				"{\"a\":".repeat(5000) }) {
			ScriptedGmail.list(ScriptedGmail.json(200, body));
			HttpResponse<String> answer = emails();
			assertThat(answer.statusCode()).as(body + answer.body()).isEqualTo(502);
		}
	}

	@Test
	void aRetryAfterWithinOurPatienceIsKept() {
		once(ScriptedGmail.error(429, "rateLimitExceeded").withHeader("Retry-After", "1"),
				ScriptedGmail.json(200, "{}"));
		long began = System.nanoTime();
		assertThat(emails().statusCode()).isEqualTo(200);
		assertThat(Duration.ofNanos(System.nanoTime() - began)).isGreaterThanOrEqualTo(Duration.ofSeconds(1));
	}

	@Test
	void aRetryAfterBeyondOurPatienceIsHandedOn() {
		ScriptedGmail.list(ScriptedGmail.error(429, "rateLimitExceeded").withHeader("Retry-After", "77"));
		assertThat(emails().headers().firstValue("Retry-After")).hasValue("77");
		ScriptedProviders.providers.verify(1, getRequestedFor(urlPathEqualTo(ScriptedGmail.MESSAGES)));
	}

	@Test
	void aTokenThatIsRefusedIsRenewedOnceAndTheCallRepeated() {
		token("ya29.second");
		once(ScriptedGmail.error(401, "authError"), ScriptedGmail.json(200, "{}"));
		assertThat(emails().statusCode()).isEqualTo(200);
		ScriptedProviders.providers.verify(1, getRequestedFor(urlPathEqualTo(ScriptedGmail.MESSAGES))
			.withHeader("Authorization", WireMock.equalTo("Bearer ya29.first")));
		ScriptedProviders.providers.verify(1, getRequestedFor(urlPathEqualTo(ScriptedGmail.MESSAGES))
			.withHeader("Authorization", WireMock.equalTo("Bearer ya29.second")));
	}

	@Test
	void aTokenThatIsRefusedAgainEndsTheTrying() {
		token("ya29.second");
		ScriptedGmail.list(ScriptedGmail.error(401, "authError"));
		assertProblem(emails(), 409, "reauth-required");
		ScriptedProviders.providers.verify(2, getRequestedFor(urlPathEqualTo(ScriptedGmail.MESSAGES)));
	}

	@Test
	void theQuotaIsOurOwnBeforeItIsGooglesAndComesBackWithTime() {
		ScriptedGmail
			.list(ScriptedGmail.json(200, "{\"messages\":[" + "{\"id\":\"m\"},".repeat(99) + "{\"id\":\"m\"}]}"));
		ScriptedGmail.message("m", "{\"id\":\"m\",\"payload\":{}}");
		assertThat(emails().statusCode()).isEqualTo(200);
		ScriptedProviders.providers.resetRequests();
		HttpResponse<String> second = emails();
		assertProblem(second, 429, "too-many-requests");
		assertThat(second.headers().firstValue("Retry-After").map(Integer::valueOf).orElseThrow()).isBetween(1, 60);
		ScriptedProviders.providers.verify(0, getRequestedFor(urlPathEqualTo(ScriptedGmail.MESSAGES + "/m")));
		IntegrationServer.clock().ahead(Duration.ofMinutes(1));
		assertThat(emails().statusCode()).isEqualTo(200);
	}

	@ParameterizedTest
	@ValueSource(strings = { "a..b", "%3Cscript%3E", "m%20m",
			"0123456789012345678901234567890123456789012345678901234567890123456789" })
	void anIdThatCannotBeOneIsNotEvenAskedFor(String id) {
		HttpResponse<String> answer = ScriptedProviders.get(EMAILS + "/" + id, this.connection.token());
		assertProblem(answer, 404, "not-found");
		ScriptedProviders.providers.verify(0, WireMock.anyRequestedFor(anyUrl()));
	}

	@Test
	void callsAreCounted() {
		ScriptedGmail.list(ScriptedGmail.json(200, "{}"));
		emails();
		ScriptedGmail.list(ScriptedGmail.error(403, "userRateLimitExceeded"));
		emails();
		assertThat(ScriptedProviders.meters()).contains(
				"opsided_provider_calls_seconds_count{operation=\"messages.list\",outcome=\"success\",provider=\"google\"}",
				"opsided_provider_calls_seconds_count{operation=\"messages.list\",outcome=\"rate_limited\",provider=\"google\"}",
				"opsided_quota_wait_seconds_total{operation=\"messages.list\",provider=\"google\"}");
	}

	private static void once(ResponseDefinitionBuilder first, ResponseDefinitionBuilder then) {
		ScriptedProviders.providers.stubFor(WireMock.get(urlPathEqualTo(ScriptedGmail.MESSAGES))
			.inScenario("once")
			.whenScenarioStateIs(Scenario.STARTED)
			.willReturn(first)
			.willSetStateTo("then"));
		ScriptedProviders.providers.stubFor(WireMock.get(urlPathEqualTo(ScriptedGmail.MESSAGES))
			.inScenario("once")
			.whenScenarioStateIs("then")
			.willReturn(then));
	}

	private static void token(String access) {
		ScriptedProviders.providers.stubFor(post(anyUrl()).willReturn(ScriptedGmail.json(200,
				"{\"access_token\":\"" + access + "\",\"token_type\":\"Bearer\",\"expires_in\":3599}")));
	}

	private static void assertQuick(Runnable work) {
		long began = System.nanoTime();
		work.run();
		assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(8));
	}

	private static void assertProblem(HttpResponse<String> answer, int status, String type) {
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
		assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
		assertThat(answer.body()).contains("/problems/" + type)
			.doesNotContain("Exception", "com.google", "ya29", "localhost");
	}

	private HttpResponse<String> emails() {
		return ScriptedProviders.get(EMAILS + "?limit=100", this.connection.token());
	}

}
