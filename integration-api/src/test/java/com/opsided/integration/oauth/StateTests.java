package com.opsided.integration.oauth;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import com.opsided.integration.IntegrationServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** Promises O1 and O3: what a state is worth, to whom, where, how long and how often. */
class StateTests {

	private static final String[] PROVIDERS = { "amazon", "gmail", "stripe" };

	private final UUID user = UUID.randomUUID();

	@BeforeEach
	@AfterEach
	void allIsWell() {
		ConsentServer.allIsWell();
	}

	@ParameterizedTest
	@ValueSource(strings = { "amazon", "gmail", "stripe" })
	void aStateHas256BitsAndIsKeptAsAHashOnly(String provider) {
		JsonNode started = ConsentServer.start(provider, this.user);
		String state = started.path("state").asString();
		assertThat(Base64.getUrlDecoder().decode(state)).hasSize(32);
		assertThat(started.path("authorizationUrl").asString()).contains("state=" + state);
		assertThat(ConsentServer.tables()
			.sql("select cs::text from consent_state cs where owner = ?")
			.param(this.user)
			.query(String.class)
			.single()).doesNotContain(state);
		assertThat(ConsentServer.state(provider, this.user)).isNotEqualTo(state);
	}

	@ParameterizedTest
	@ValueSource(strings = { "amazon", "gmail", "stripe" })
	void aStateIsGoodForOneAnswer(String provider) {
		String state = ConsentServer.state(provider, this.user);
		FakeProviders.profile("replay-" + this.user + "@example.com");
		assertThat(answer(provider, state).statusCode()).isEqualTo(200);
		assertThat(FakeProviders.tokenCalls()).isEqualTo(1);
		refused(answer(provider, state));
		assertThat(FakeProviders.tokenCalls()).isEqualTo(1);
		assertThat(ConsentServer.rows("connection", this.user)).isEqualTo(1);
	}

	@Test
	void ofManyWhoBringAStateAtOnceOneGetsThrough() throws Exception {
		String state = ConsentServer.state("amazon", this.user);
		ExecutorService threads = Executors.newFixedThreadPool(20);
		try {
			List<Future<HttpResponse<String>>> answers = new ArrayList<>();
			for (int i = 0; i < 20; i++) {
				answers.add(threads.submit(() -> answer("amazon", state)));
			}
			List<Integer> statuses = new ArrayList<>();
			for (Future<HttpResponse<String>> each : answers) {
				statuses.add(each.get().statusCode());
			}
			assertThat(statuses).containsOnlyOnce(200).containsOnly(200, 400);
		}
		finally {
			threads.shutdownNow();
		}
		assertThat(FakeProviders.tokenCalls()).isEqualTo(1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "amazon", "gmail", "stripe" })
	void aStateIsGoodForTenMinutes(String provider) {
		String state = ConsentServer.state(provider, this.user);
		ConsentServer.clock.ahead(Duration.ofMinutes(10));
		refusedWithoutACall(answer(provider, state));
		assertThat(denials()).containsExactly("state expired");
	}

	@Test
	void statesThatNobodyBringsAreForgotten() throws Exception {
		ConsentServer.state("gmail", this.user);
		ConsentServer.clock.ahead(Duration.ofMinutes(71));
		IntegrationServer.await("the state is gone", () -> ConsentServer.rows("consent_state", this.user) == 0);
	}

	@ParameterizedTest
	@CsvSource({ "amazon, gmail", "gmail, amazon", "gmail, stripe", "stripe, gmail", "amazon, stripe",
			"stripe, amazon" })
	void aStateOfOneProviderIsWorthNothingAtTheCallbackOfAnother(String started, String called) {
		String state = ConsentServer.state(started, this.user);
		refusedWithoutACall(answer(called, state));
		assertThat(denials()).containsExactly("state of another provider");
		refusedWithoutACall(answer(started, state));
	}

	@ParameterizedTest
	@ValueSource(strings = { "amazon", "gmail", "stripe" })
	void aStateOfOneUserIsWorthNothingToAnother(String provider) {
		String state = ConsentServer.state(provider, this.user);
		UUID other = UUID.randomUUID();
		refusedWithoutACall(ConsentServer.send(ConsentServer.callbackRequest(provider, query(provider, state))
			.header("Authorization", "Bearer " + ConsentServer.token(other))));
		assertThat(denials()).containsExactly("state of another user");
		assertThat(ConsentServer.stored(other)).containsOnly(0);
	}

	@Test
	void theUserMayBringTheStateWithAToken() {
		String state = ConsentServer.state("amazon", this.user);
		assertThat(ConsentServer
			.send(ConsentServer.callbackRequest("amazon", query("amazon", state))
				.header("Authorization", "Bearer " + ConsentServer.token(this.user)))
			.statusCode()).isEqualTo(200);
	}

	@ParameterizedTest
	@ValueSource(strings = { "amazon", "gmail", "stripe" })
	void aBrowserGetsACookieWithoutWhichItsStateIsWorthNothing(String provider) {
		HttpResponse<String> sent = asBrowser(provider);
		assertThat(sent.statusCode()).isEqualTo(302);
		String cookie = sent.headers().firstValue("Set-Cookie").orElseThrow();
		assertThat(cookie).contains("HttpOnly", "Secure", "SameSite=Lax", "Max-Age=600");
		refusedWithoutACall(answer(provider, stateIn(sent)));
		HttpResponse<String> other = asBrowser(provider);
		String foreign = other.headers().firstValue("Set-Cookie").orElseThrow().split("=")[0] + "=" + "A".repeat(43);
		refusedWithoutACall(ConsentServer.send(withCookie(provider, stateIn(other), foreign)));
	}

	@ParameterizedTest
	@ValueSource(strings = { "amazon", "gmail", "stripe" })
	void theBrowserThatBeganMayFinish(String provider) {
		FakeProviders.profile("browser-" + this.user + "@example.com");
		HttpResponse<String> sent = asBrowser(provider);
		String cookie = sent.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
		assertThat(ConsentServer.send(withCookie(provider, stateIn(sent), cookie)).statusCode()).isEqualTo(200);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "x", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "%00", "' or '1'='1" })
	void whatIsNoStateOfOursIsRefused(String state) {
		for (String provider : PROVIDERS) {
			refusedWithoutACall(answer(provider, state));
		}
	}

	@Test
	void aMissingOrDoubledStateIsRefused() {
		refusedWithoutACall(ConsentServer.callback("gmail", "code", "canary-code"));
		String state = ConsentServer.state("gmail", this.user);
		refusedWithoutACall(ConsentServer.callback("gmail", "state", state, "state", state, "code", "canary-code"));
	}

	@Test
	void theCodeIsExchangedWithTheAddressThatWasAsked() {
		JsonNode started = ConsentServer.start("amazon", this.user);
		answer("amazon", started.path("state").asString());
		assertThat(FakeProviders.sent(FakeProviders.AMAZON_TOKENS, "redirect_uri"))
			.isEqualTo("https://api.example/api/v1/amazon/callback");
		assertThat(started.path("authorizationUrl").asString())
			.contains("redirect_uri=https://api.example/api/v1/amazon/callback");
	}

	@Test
	void whatIsRefusedIsWrittenDownWithoutTheState() {
		String state = ConsentServer.state("gmail", this.user);
		answer("amazon", state);
		assertThat(ConsentServer.audit(this.user)).containsExactly("CONNECT_STARTED", "CONNECT_DENIED");
		assertThat(ConsentServer.tables()
			.sql("select string_agg(e::text, ' ') from audit_event e where owner = ?")
			.param(this.user)
			.query(String.class)
			.single()).contains("state of another provider").doesNotContain(state, "canary");
	}

	private List<String> denials() {
		return ConsentServer.tables()
			.sql("select details->>'reason' from audit_event where owner = ? and action = 'CONNECT_DENIED'")
			.param(this.user)
			.query(String.class)
			.list();
	}

	private HttpResponse<String> asBrowser(String provider) {
		return ConsentServer.send(ConsentServer.request("/api/v1/" + provider + "/auth", this.user)
			.header("Accept", "text/html,application/xhtml+xml;q=0.9,*/*;q=0.8"));
	}

	private static String stateIn(HttpResponse<String> sent) {
		URI page = URI.create(sent.headers().firstValue("Location").orElseThrow());
		return page.getRawQuery().replaceAll(".*\\bstate=([^&]*).*", "$1");
	}

	private static HttpRequest.Builder withCookie(String provider, String state, String cookie) {
		return ConsentServer.callbackRequest(provider, query(provider, state)).header("Cookie", cookie);
	}

	private static HttpResponse<String> answer(String provider, String state) {
		return ConsentServer.callback(provider, query(provider, state));
	}

	private static String[] query(String provider, String state) {
		return provider.equals("amazon") ? new String[] { "state", state, "spapi_oauth_code", "canary-code",
				"selling_partner_id", "A" + System.nanoTime() }
				: new String[] { "state", state, "code", "canary-code" };
	}

	private static void refusedWithoutACall(HttpResponse<String> answer) {
		refused(answer);
		assertThat(FakeProviders.tokenCalls()).isZero();
	}

	private static void refused(HttpResponse<String> answer) {
		assertThat(answer.statusCode()).isEqualTo(400);
		assertThat(ConsentServer.json(answer).path("type").asString()).isEqualTo("/problems/invalid-request");
		assertThat(answer.body()).doesNotContain("canary");
	}

}
