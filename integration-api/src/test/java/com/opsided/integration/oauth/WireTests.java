package com.opsided.integration.oauth;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

/** Promise E1 on the way to the providers' tokens. */
class WireTests {

	private final UUID user = UUID.randomUUID();

	@BeforeEach
	@AfterEach
	void allIsWell() {
		ConsentServer.allIsWell();
	}

	@ParameterizedTest
	@ValueSource(ints = { 301, 302, 303, 307, 308 })
	void noRedirectIsFollowed(int status) {
		FakeProviders.server.stubFor(any(urlPathEqualTo("/evil"))
			.willReturn(FakeProviders.tokens("access_token", "Atza|evil", "refresh_token", "Atzr|evil")));
		tokensAnswer(aResponse().withStatus(status).withHeader("Location", FakeProviders.server.baseUrl() + "/evil"));
		failed("CONFIGURATION", "redirect");
		assertThat(FakeProviders.server.findAll(anyRequestedFor(urlPathEqualTo("/evil")))).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void anAnswerThatNeverEndsIsNotWaitedFor(boolean begins) {
		Instant began = Instant.now();
		tokensAnswer(begins ? FakeProviders.tokens("access_token", "Atza|slow", "refresh_token", "Atzr|slow")
			.withChunkedDribbleDelay(100, 30_000) : aResponse().withFixedDelay(20_000));
		failed("PROVIDER_DOWN", "in time");
		assertThat(Duration.between(began, Instant.now())).isLessThan(Duration.ofSeconds(10));
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void anAnswerThatIsTooLargeIsCutOff(boolean told) {
		String body = "{\"access_token\":\"" + "x".repeat(200_000) + "\"}";
		ResponseDefinitionBuilder answer = aResponse().withHeader("Content-Type", "application/json").withBody(body);
		tokensAnswer(told ? answer.withHeader("Content-Length", String.valueOf(body.length())) : answer);
		failed("BAD_DATA", "larger");
	}

	@ParameterizedTest
	@ValueSource(strings = { "CONNECTION_RESET_BY_PEER", "EMPTY_RESPONSE", "MALFORMED_RESPONSE_CHUNK",
			"RANDOM_DATA_THEN_CLOSE" })
	void aBrokenConnectionIsANamedFailure(String fault) {
		tokensAnswer(aResponse().withFault(Fault.valueOf(fault)));
		HttpResponse<String> answer = ConsentServer.connectAmazon(this.user, "A1");
		assertThat(answer.statusCode()).isEqualTo(503);
		assertThat(ConsentServer.json(answer).path("category").asString()).isIn("PROVIDER_DOWN", "BAD_DATA");
		assertThat(FakeProviders.calls(FakeProviders.AMAZON_TOKENS)).as("sent once").isEqualTo(1);
		assertThat(ConsentServer.stored(this.user)).containsOnly(0);
	}

	private static void tokensAnswer(ResponseDefinitionBuilder answer) {
		FakeProviders.server.stubFor(any(urlPathEqualTo(FakeProviders.AMAZON_TOKENS)).willReturn(answer));
	}

	private void failed(String category, String why) {
		HttpResponse<String> answer = ConsentServer.connectAmazon(this.user, "A1");
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
		assertThat(ConsentServer.json(answer).path("category").asString()).isEqualTo(category);
		assertThat(ConsentServer.json(answer).path("detail").asString()).contains(why);
		assertThat(answer.body()).doesNotContain("canary", "Exception", FakeProviders.server.baseUrl());
		assertThat(ConsentServer.stored(this.user)).containsOnly(0);
	}

}
