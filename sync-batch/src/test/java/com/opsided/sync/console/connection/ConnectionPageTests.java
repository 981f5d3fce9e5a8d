package com.opsided.sync.console.connection;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.matching.RequestPatternBuilder;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import com.opsided.shared.web.Role;
import com.opsided.sync.console.ConsoleBrowser;
import com.opsided.sync.console.HubScript;
import com.opsided.sync.server.ApiServer;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.delete;
import static com.github.tomakehurst.wiremock.client.WireMock.deleteRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The page of connections over HTTP, beside an integration-api that says what it is told.
 */
class ConnectionPageTests {

	private static final String PAGE = "/console/connections";

	private static final String LIST = "/api/v1/connections";

	private static final String BINDING = "opsided-consent-0123456789ab=binding; Path=/api/v1/; HttpOnly; SameSite=Lax";

	private final UUID user = UUID.randomUUID();

	private final UUID id = UUID.randomUUID();

	private final HubScript hub = new HubScript();

	private final ConsoleBrowser browser = ConsoleBrowser.as(Role.SELLER, this.user);

	@AfterEach
	void forgetTheScript() {
		this.hub.close();
	}

	@Test
	void aConnectionShowsItsScopesItsHealthAndItsLastError() {
		list(connection(this.user, "GMAIL", "shop@example.com", "FAILING",
				failure("PROVIDER_DOWN", "Google's token endpoint (status 503) has a problem")));
		Element card = this.browser.page(PAGE).getElementById(this.id.toString());
		assertThat(card.select("h2").text()).isEqualTo("Gmail shop@example.com");
		assertThat(card.select(".badge").text()).isEqualTo("Failing");
		assertThat(card.text()).contains("Scopes https://www.googleapis.com/auth/gmail.readonly",
				"Consent ends not by itself", "Last refresh 1 Mar 2026, 10:00:00",
				"Last error Provider down: Google's token endpoint (status 503) has a problem", "3 failures");
		assertThat(card.select("form button").eachText()).containsExactly("Refresh now", "Connect again");
		assertThat(card.text()).doesNotContain("User ");
		assertThat(HubScript.claims(asked(getRequestedFor(urlPathEqualTo(LIST))))).contains(this.user.toString());
	}

	@ParameterizedTest
	@CsvSource({ "29, info", "13, warning", "6, danger" })
	void aDayThatApproachesIsToldTheMoreUrgentlyTheNearerItIs(int days, String kind) {
		Instant due = Instant.now().plus(Duration.ofDays(days)).plus(Duration.ofHours(1));
		list(connection(this.user, "AMAZON", "A1", "DUE",
				"\"failure\":null,\"warnings\":[{\"code\":\"REAUTHORISE\",\"detail\":\"Connect it again before\","
						+ "\"due\":\"" + due + "\"}]"));
		Element alert = this.browser.page(PAGE).getElementById(this.id.toString()).selectFirst(".alert");
		assertThat(alert.classNames()).contains(kind);
		assertThat(alert.text()).startsWith("The consent ends in " + days + " d").endsWith("Connect it again before.");
	}

	@Test
	void anOperatorSeesWhoseAConnectionIsAndCannotConnectItAgain() {
		list(connection(UUID.randomUUID(), "AMAZON", "A1", "OK", "\"failure\":null,\"warnings\":[]"));
		Element card = ConsoleBrowser.as(Role.OPERATOR, this.user).page(PAGE).getElementById(this.id.toString());
		assertThat(card.text()).contains("User owner@example.com", "Only its user can connect it again");
		assertThat(card.select("form button").eachText()).containsExactly("Refresh now");
	}

	@Test
	void whereNothingIsConnectedThePageSaysWhatToDo() {
		list("");
		Document page = this.browser.page(PAGE);
		assertThat(page.select(".empty-title").text()).isEqualTo("Nothing is connected yet");
		assertThat(page.select("optgroup").eachAttr("label")).hasSize(3);
		assertThat(page.select("option[value=eu DE]").text()).isEqualTo("Germany");
		assertThat(page.select("script:not([src]), style, [style], [onclick]")).isEmpty();
	}

	@Test
	void connectingSendsTheBrowserToTheProviderBoundByACookie() {
		list("");
		this.hub.on(get(urlPathEqualTo("/api/v1/amazon/auth")), consent("http://localhost:3001"));
		this.browser.page(PAGE);
		HttpResponse<String> answer = this.browser.post(PAGE + "/begin", "provider", "AMAZON", "place", "eu DE");
		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(answer.headers().allValues("Set-Cookie")).contains(BINDING)
			.noneSatisfy((cookie) -> assertThat(cookie).startsWith("tracking"));
		assertThat(ConsoleBrowser.parse(answer).select("a.primary").attr("href"))
			.startsWith("https://provider.example/consent?");
		LoggedRequest asked = asked(getRequestedFor(urlPathEqualTo("/api/v1/amazon/auth")));
		assertThat(asked.getHeader("Accept")).startsWith("text/html");
		assertThat(asked.queryParameter("region").firstValue()).isEqualTo("eu");
		assertThat(asked.queryParameter("marketplace").firstValue()).isEqualTo("DE");
		assertThat(asked.queryParameter("returnUrl").firstValue()).isEqualTo(ApiServer.uri(PAGE).toString());
		assertThat(HubScript.claims(asked)).contains(this.user.toString());
	}

	@Test
	void htmxIsToldToLeaveForTheProvider() {
		list("");
		this.hub.on(get(urlPathEqualTo("/api/v1/gmail/auth")), consent("http://localhost:3001"));
		this.browser.page(PAGE);
		HttpResponse<String> answer = this.browser
			.send(form(PAGE + "/begin", "provider=GMAIL&connection=" + this.id).header("HX-Request", "true")
				.header("X-XSRF-TOKEN", this.browser.csrf()));
		assertThat(answer.headers().firstValue("HX-Redirect"))
			.hasValueSatisfying((location) -> assertThat(location).startsWith("https://provider.example/consent?"));
		assertThat(
				asked(getRequestedFor(urlPathEqualTo("/api/v1/gmail/auth"))).queryParameter("connection").firstValue())
			.isEqualTo(this.id.toString());
	}

	@Test
	void aConsentThatWouldEndAtAnotherHostIsNotBegun() {
		list("");
		this.hub.on(get(urlPathEqualTo("/api/v1/stripe/auth")), consent("https://api.example"));
		this.browser.page(PAGE);
		HttpResponse<String> answer = this.browser.post(PAGE + "/begin", "provider", "STRIPE");
		assertThat(answer.statusCode()).isEqualTo(503);
		assertThat(ConsoleBrowser.parse(answer).select("[role=alert]").text())
			.contains("The consent would end at api.example", "open it under api.example");
		assertThat(answer.headers().allValues("Set-Cookie")).doesNotContain(BINDING);
	}

	@Test
	void anAddressThatTheOperatorDidNotNameIsTold() {
		list("");
		this.hub.on(get(urlPathEqualTo("/api/v1/stripe/auth")),
				HubScript.problem(400, "invalid-request", "x", "returnUrl", "is none of the pages"));
		this.browser.page(PAGE);
		HttpResponse<String> answer = this.browser.post(PAGE + "/begin", "provider", "STRIPE");
		assertThat(answer.statusCode()).isEqualTo(503);
		assertThat(ConsoleBrowser.parse(answer).select("[role=alert]").text()).contains("CONSOLE_URL",
				ApiServer.uri(PAGE).toString());
	}

	@Test
	void aProviderThatIsNotSetUpIsToldInWords() {
		list("");
		this.hub.on(get(urlPathEqualTo("/api/v1/stripe/auth")),
				HubScript.problem(503, "unavailable", "Stripe is not configured here: STRIPE_CLIENT_ID"));
		this.browser.page(PAGE);
		HttpResponse<String> answer = this.browser.post(PAGE + "/begin", "provider", "STRIPE");
		assertThat(answer.statusCode()).isEqualTo(503);
		assertThat(ConsoleBrowser.parse(answer).select("[role=alert]").text())
			.contains("Stripe is not configured here");
	}

	@ParameterizedTest
	@CsvSource({ "denied, The consent was not given", "state, belongs to no consent", "taken, another user of Opsided",
			"other-account, Another account consented", "not-allowed, Reading was not allowed",
			"no-refresh-token, no lasting consent", "provider, did not finish the consent",
			"<b>x</b>, could not be used" })
	void whatCameOfARefusedConsentIsToldInWords(String reason, String words) {
		list("");
		Document page = this.browser
			.page(PAGE + "?provider=amazon&refused=" + reason.replace("<", "%3C").replace(">", "%3E"));
		assertThat(page.select(".alert.danger").text()).startsWith("Nothing was connected").contains(words);
		assertThat(page.select("main b")).isEmpty();
	}

	@Test
	void whatCameOfAConsentIsToldOnlyIfItIsSo() {
		list(connection(this.user, "GMAIL", "shop@example.com", "OK", "\"failure\":null,\"warnings\":[]"));
		assertThat(this.browser.page(PAGE + "?connection=" + this.id + "&provider=gmail").select(".alert.ok").text())
			.contains("shop@example.com is connected");
		assertThat(this.browser.page(PAGE + "?connection=" + UUID.randomUUID()).select(".alert")).isEmpty();
	}

	@Test
	void refreshingAsksTheProviderNowAndTellsWhyItDidNot() {
		list(connection(this.user, "GMAIL", "shop@example.com", "OK", "\"failure\":null,\"warnings\":[]"));
		String refresh = LIST + "/" + this.id + "/refresh";
		this.hub.on(post(urlPathEqualTo(refresh)), okJson("{}"));
		this.browser.page(PAGE);
		HttpResponse<String> answer = this.browser.post(PAGE + "/" + this.id + "/refresh");
		assertThat(ConsoleBrowser.redirection(answer)).isEqualTo(PAGE + "?done=refreshed");
		assertThat(this.browser.page(PAGE + "?done=refreshed").select(".alert.ok").text()).contains("new access token");
		this.hub.on(post(urlPathEqualTo(refresh)), HubScript.problem(503, "unavailable", "Google has a problem"));
		HttpResponse<String> refused = this.browser.post(PAGE + "/" + this.id + "/refresh");
		assertThat(refused.statusCode()).isEqualTo(503);
		assertThat(ConsoleBrowser.parse(refused).select(".alert.danger").text())
			.isEqualTo("There is no new access token Google has a problem");
		assertThat(ConsoleBrowser.parse(refused).getElementById(this.id.toString())).isNotNull();
	}

	@ParameterizedTest
	@CsvSource({ "AMAZON, remove Opsided in Seller Central", "GMAIL, Gmail is told to end the consent" })
	void disconnectingIsConfirmedBySayingWhatWillHappen(String provider, String words) {
		list("");
		String one = LIST + "/" + this.id;
		this.hub.on(get(urlPathEqualTo(one)),
				okJson(connection(this.user, provider, "A1", "OK", "\"failure\":null,\"warnings\":[]")));
		this.hub.on(delete(urlPathEqualTo(one)), aResponse().withStatus(204));
		Document confirmation = this.browser.page(PAGE + "/" + this.id + "/disconnect");
		assertThat(confirmation.select("main").text()).contains("What will happen", "tokens are deleted here at once",
				words, "What was read before stays");
		assertThat(HubScript.asked(deleteRequestedFor(urlPathEqualTo(one)))).isEmpty();
		HttpResponse<String> answer = this.browser.post(confirmation.select("main form").attr("action"));
		assertThat(ConsoleBrowser.redirection(answer)).isEqualTo(PAGE + "?done=disconnected");
		assertThat(HubScript.asked(deleteRequestedFor(urlPathEqualTo(one)))).hasSize(1);
	}

	@Test
	void aConnectionOfAnotherIsNotThere() {
		this.hub.on(get(urlPathEqualTo(LIST + "/" + this.id)),
				HubScript.problem(404, "not-found", "It does not exist, or it is not yours"));
		HttpResponse<String> answer = this.browser.get(PAGE + "/" + this.id + "/disconnect");
		assertThat(answer.statusCode()).isEqualTo(404);
		assertThat(ConsoleBrowser.parse(answer).select("[role=alert]").text()).contains("it is not yours");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/begin", "/ID/refresh", "/ID/disconnect" })
	void aFormWithoutItsTokenDoesNothing(String path) {
		String address = PAGE + path.replace("ID", this.id.toString());
		assertThat(this.browser.send(form(address, "provider=AMAZON")).statusCode()).isEqualTo(403);
		assertThat(HubScript.asked(postRequestedFor(urlPathEqualTo(LIST + "/" + this.id + "/refresh")))).isEmpty();
		assertThat(HubScript.asked(deleteRequestedFor(urlPathEqualTo(LIST + "/" + this.id)))).isEmpty();
	}

	@Test
	void withoutIntegrationApiThePageSaysSo() {
		this.hub.on(get(urlPathEqualTo(LIST)), aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
		HttpResponse<String> answer = this.browser.get(PAGE);
		assertThat(answer.statusCode()).isEqualTo(503);
		Document page = ConsoleBrowser.parse(answer);
		assertThat(page.select("[role=alert]").text()).contains("does not answer; try again in some seconds");
		assertThat(page.select("nav#menu a")).isNotEmpty();
	}

	private void list(String items) {
		this.hub.on(get(urlPathEqualTo(LIST)), okJson("{\"items\":[" + items + "],\"next\":null}"));
	}

	private String connection(UUID owner, String provider, String external, String status, String health) {
		String scopes = provider.equals("GMAIL") ? "\"https://www.googleapis.com/auth/gmail.readonly\"" : "";
		return """
				{"id":"%s","owner":"%s","ownerEmail":"owner@example.com","provider":"%s","account":null,"externalId":"%s",
				"region":%s,"marketplaces":[],"scopes":[%s],"livemode":null,"state":"CONNECTED","health":{"status":"%s",
				"detail":null,"refreshedAt":"2026-03-01T10:00:00Z","accessExpiresAt":"2026-03-01T11:00:00Z",%s},
				"connectedAt":"2026-01-01T00:00:00Z","authorisedAt":"2026-01-02T00:00:00Z","reauthoriseBy":null,
				"disconnectedAt":null}"""
			.formatted(this.id, owner, provider, external, provider.equals("AMAZON") ? "\"eu\"" : "null", scopes,
					status, health);
	}

	private static String failure(String category, String detail) {
		return "\"failure\":{\"category\":\"" + category + "\",\"detail\":\"" + detail
				+ "\",\"at\":\"2026-03-01T10:30:00Z\",\"retryAt\":null,\"failures\":3},\"warnings\":[]";
	}

	private static ResponseDefinitionBuilder consent(String callbacks) {
		return aResponse().withStatus(302)
			.withHeader("Location",
					"https://provider.example/consent?state=s&redirect_uri=" + callbacks + "/api/v1/amazon/callback")
			.withHeader("Set-Cookie", BINDING, "tracking=1; Path=/");
	}

	private static HttpRequest.Builder form(String path, String fields) {
		return HttpRequest.newBuilder(ApiServer.uri(path))
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(BodyPublishers.ofString(fields));
	}

	/** The request of this test's user, for others ask as well. */
	private LoggedRequest asked(RequestPatternBuilder pattern) {
		return HubScript.asked(pattern)
			.stream()
			.filter((each) -> HubScript.claims(each).contains(this.user.toString()))
			.findFirst()
			.orElseThrow();
	}

}
