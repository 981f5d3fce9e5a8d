package com.opsided.integration.oauth;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a person sees whose consent was refused, and who may finish a consent where
 * {@code opsided.oauth.unbound} is off.
 */
class RefusalPageTests {

	private static final String HTML = "text/html,application/xhtml+xml;q=0.9,*/*;q=0.8";

	private static ConfigurableApplicationContext server;

	private final UUID user = UUID.randomUUID();

	@BeforeAll
	static void start() {
		server = ConsentServer.application(List.of("--opsided.oauth.unbound=false"));
	}

	@AfterAll
	static void stop() {
		server.close();
	}

	@BeforeEach
	@AfterEach
	void allIsWell() {
		ConsentServer.allIsWell();
	}

	@ParameterizedTest
	@ValueSource(strings = { "amazon", "gmail", "stripe" })
	void whoSaysNoIsToldSoAndSentToTheConsole(String provider) {
		HttpResponse<String> sent = begin(provider);
		HttpResponse<String> answer = ConsentServer
			.send(callback(provider, sent, "error=access_denied").header("Accept", HTML));
		String onwards = ConsentServer.PAGE + "?refused=denied&provider=" + provider;
		assertThat(answer.statusCode()).isEqualTo(400);
		assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
		assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
		assertThat(answer.headers().firstValue("Refresh")).hasValue("0; url=" + onwards);
		assertThat(answer.body()).contains("The consent was not given (access_denied); nothing was connected",
				"href=\"" + onwards.replace("&", "&amp;") + "\"");
		assertThat(ConsentServer.rows("connection", this.user)).isZero();
	}

	@Test
	void aScriptIsToldTheReasonInAWord() {
		HttpResponse<String> answer = ConsentServer.send(callback("gmail", begin("gmail"), "error=access_denied"));
		assertThat(answer.statusCode()).isEqualTo(400);
		assertThat(ConsentServer.json(answer).path("reason").asString()).isEqualTo("denied");
	}

	@Test
	void theReasonTellsWhatWasWrong() {
		FakeProviders.googleTokens("openid", "1//canary-refresh");
		assertThat(reason("gmail", "code=canary")).isEqualTo("not-allowed");
		FakeProviders.googleTokens(FakeProviders.SCOPE, "");
		assertThat(reason("gmail", "code=canary")).isEqualTo("no-refresh-token");
		FakeProviders.server.resetAll();
		assertThat(reason("amazon", "spapi_oauth_code=canary&selling_partner_id=A1")).isEqualTo("provider");
		assertThat(reason("stripe", "nothing=1")).isEqualTo("refused");
	}

	@Test
	void anAccountOfAnotherUserIsRefusedInAWord() {
		UUID other = UUID.randomUUID();
		String seller = "A" + System.nanoTime();
		assertThat(ConsentServer.connectAmazon(other, seller).statusCode()).isEqualTo(200);
		assertThat(reason("amazon", "spapi_oauth_code=canary&selling_partner_id=" + seller)).isEqualTo("taken");
	}

	@Test
	void anAnswerThatBelongsToNothingIsToldToAPersonToo() {
		HttpResponse<String> answer = ConsentServer.send(ConsentServer
			.request(server, "/api/v1/amazon/callback?state=<script>x</script>".replace("<", "%3C").replace(">", "%3E"))
			.header("Accept", HTML));
		assertThat(answer.statusCode()).isEqualTo(400);
		assertThat(answer.body()).contains("belongs to no consent").doesNotContain("<script");
		assertThat(answer.headers().firstValue("Refresh"))
			.hasValue("0; url=" + ConsentServer.PAGE + "?refused=state&provider=amazon");
	}

	@Test
	void whatAScriptBeganIsFinishedByItsUserAlone() {
		String state = ConsentServer.json(start("amazon", "application/json")).path("state").asString();
		String callback = "/api/v1/amazon/callback?spapi_oauth_code=canary&selling_partner_id=A" + System.nanoTime()
				+ "&state=" + state;
		assertThat(ConsentServer.send(ConsentServer.request(server, callback)).statusCode()).isEqualTo(400);
		assertThat(FakeProviders.tokenCalls()).isZero();
		String again = ConsentServer.json(start("amazon", "application/json")).path("state").asString();
		assertThat(ConsentServer
			.send(ConsentServer.request(server, callback.replace(state, again))
				.header("Authorization", "Bearer " + ConsentServer.token(this.user)))
			.statusCode()).isEqualTo(302);
	}

	@Test
	void whatABrowserBeganIsFinishedByThatBrowserWithoutAToken() {
		HttpResponse<String> answer = ConsentServer.send(callback("amazon", begin("amazon"),
				"spapi_oauth_code=canary&selling_partner_id=A" + System.nanoTime()));
		assertThat(answer.statusCode()).isEqualTo(302);
		assertThat(answer.headers().firstValue("Location").orElseThrow())
			.startsWith(ConsentServer.PAGE + "?connection=");
	}

	private String reason(String provider, String query) {
		HttpResponse<String> answer = ConsentServer
			.send(callback(provider, begin(provider), query).header("Accept", HTML));
		return answer.headers().firstValue("Refresh").orElseThrow().replaceAll(".*refused=([^&]*).*", "$1");
	}

	private HttpResponse<String> begin(String provider) {
		HttpResponse<String> sent = start(provider, "text/html");
		assertThat(sent.statusCode()).isEqualTo(302);
		return sent;
	}

	private HttpResponse<String> start(String provider, String accept) {
		return ConsentServer
			.send(ConsentServer.request(server, "/api/v1/" + provider + "/auth?returnUrl=" + ConsentServer.PAGE)
				.header("Authorization", "Bearer " + ConsentServer.token(this.user))
				.header("Accept", accept));
	}

	private static HttpRequest.Builder callback(String provider, HttpResponse<String> sent, String query) {
		String page = URI.create(sent.headers().firstValue("Location").orElseThrow()).getRawQuery();
		return ConsentServer
			.request(server,
					"/api/v1/" + provider + "/callback?" + query + "&state="
							+ page.replaceAll(".*\\bstate=([^&]*).*", "$1"))
			.header("Cookie", sent.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0]);
	}

}
