package com.opsided.sync.console;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import com.opsided.shared.web.Role;
import com.opsided.sync.server.ApiServer;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

/** Who comes into the console, and what the door lets through. */
class DoorTests {

	private static final String LOGIN = "/api/v1/auth/login";

	private static final String REFRESH = "/api/v1/auth/refresh";

	private final UUID user = UUID.randomUUID();

	private final String email = this.user + "@example.com";

	private final ConsoleBrowser browser = ConsoleBrowser.open();

	@AfterEach
	void forgetTheScript() {
		ScriptedHub.server()
			.getStubMappings()
			.stream()
			.filter((each) -> each.getName() != null && each.getName().contains(this.user.toString()))
			.forEach(ScriptedHub.server()::removeStubMapping);
	}

	private StubMapping onLogin(ResponseDefinitionBuilder answer) {
		return ScriptedHub.server()
			.stubFor(post(urlPathEqualTo(LOGIN)).withName("login of " + this.user)
				.withRequestBody(matchingJsonPath("$.email", equalTo(this.email)))
				.willReturn(answer));
	}

	private String tokens(String access) {
		return """
				{"accessToken":"%s","tokenType":"Bearer","expiresIn":600,"refreshToken":"next-%s","refreshExpiresIn":3600}
				"""
			.formatted(access, this.user);
	}

	@Test
	void whoLogsInComesToThePageThatWasAskedFor() {
		onLogin(okJson(tokens(ApiServer.token(Role.SELLER, this.user))));
		String login = ConsoleBrowser.redirection(this.browser.get("/console/runs?state=FAILED"));
		assertThat(login).isEqualTo("/console/login?next=%2Fconsole%2Fruns%3Fstate%3DFAILED");
		Document form = this.browser.page(login);
		HttpResponse<String> answer = this.browser.post("/console/login", "email", this.email, "password", "right",
				"next", form.select("input[name=next]").val());
		assertThat(answer.statusCode()).isEqualTo(302);
		assertThat(ConsoleBrowser.redirection(answer)).isEqualTo("/console/runs?state=FAILED");
		String cookie = answer.headers().firstValue("Set-Cookie").orElseThrow();
		assertThat(cookie).startsWith("opsided_session=")
			.contains("HttpOnly", "SameSite=Lax", "Path=/console")
			.doesNotContain(this.email, "next-" + this.user);
		ScriptedHub.server()
			.verify(postRequestedFor(urlPathEqualTo(LOGIN)).withHeader("X-Forwarded-For", equalTo("127.0.0.1"))
				.withRequestBody(matchingJsonPath("$.email", equalTo(this.email))));
	}

	@ParameterizedTest
	@ValueSource(strings = { "https://evil.example/console", "//evil.example", "/console\\evil", "/consoleevil",
			"/console/login", "/api/v1/claims", "javascript:alert(1)", "/console/../api" })
	void nobodyIsSentElsewhereAfterLogin(String next) {
		onLogin(okJson(tokens(ApiServer.token(Role.SELLER, this.user))));
		this.browser.page("/console/login");
		HttpResponse<String> answer = this.browser.post("/console/login", "email", this.email, "password", "right",
				"next", next);
		assertThat(ConsoleBrowser.redirection(answer)).isEqualTo("/console");
	}

	@ParameterizedTest
	@CsvSource({ "401,unauthenticated,The e-mail address or the password is not right",
			"429,too-many-requests,Too many attempts", "503,unavailable,The database does not answer" })
	void aRefusedLoginSaysWhyAndKeepsTheAddress(int status, String type, String detail) {
		onLogin(aResponse().withStatus(status)
			.withHeader("Content-Type", "application/problem+json")
			.withHeader("Retry-After", "7")
			.withBody("{\"type\":\"/problems/" + type + "\",\"detail\":\"" + detail + "\",\"errors\":[]}"));
		this.browser.page("/console/login");
		HttpResponse<String> answer = this.browser.post("/console/login", "email", this.email, "password", "wrong");
		assertThat(answer.statusCode()).isEqualTo(status);
		Document page = ConsoleBrowser.parse(answer);
		assertThat(page.select("[role=alert]").text()).isEqualTo(detail + ". Try again in 7 s");
		assertThat(page.select("input[name=email]").val()).isEqualTo(this.email);
		assertThat(page.select("input[name=password]").val()).isEmpty();
	}

	@Test
	void aFormWithoutItsTokenIsRefused() {
		this.browser.page("/console/login");
		HttpResponse<String> answer = this.browser.send(HttpRequest.newBuilder(ApiServer.uri("/console/login"))
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(BodyPublishers.ofString("email=a%40example.com&password=b")));
		assertThat(answer.statusCode()).isEqualTo(403);
		assertThat(ConsoleBrowser.parse(answer).text()).contains("Load the page again");
	}

	@Test
	void aTokenThatIsAboutToEndIsRenewedOnTheWay() {
		String next = ApiServer.token(Role.SELLER, this.user);
		ScriptedHub.server()
			.stubFor(post(urlPathEqualTo(REFRESH)).withName("refresh of " + this.user)
				.withRequestBody(matchingJsonPath("$.refreshToken", equalTo("old-" + this.user)))
				.willReturn(okJson(tokens(next))));
		ConsoleBrowser renewed = ConsoleBrowser.withTokens("an ended token", "old-" + this.user,
				Instant.now().plusSeconds(10));
		HttpResponse<String> answer = renewed.get("/console/denied");
		assertThat(ConsoleBrowser.parse(answer).select(".email").text()).isEqualTo("someone@example.com");
		assertThat(answer.headers().firstValue("Set-Cookie")).hasValueSatisfying(
				(cookie) -> assertThat(cookie).startsWith("opsided_session=").doesNotContain("Max-Age=0"));
	}

	@Test
	void anEndedSessionLeadsToTheLoginAndLosesItsCookie() {
		ConsoleBrowser ended = ConsoleBrowser.withTokens("not a token", "x", Instant.now().plus(Duration.ofHours(1)));
		HttpResponse<String> answer = ended.get("/console");
		assertThat(answer.statusCode()).isEqualTo(302);
		assertThat(ConsoleBrowser.redirection(answer)).startsWith("/console/login");
		assertThat(answer.headers().allValues("Set-Cookie"))
			.anySatisfy((cookie) -> assertThat(cookie).startsWith("opsided_session=;").contains("Max-Age=0"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "opsided_session=x; Path=/console", "opsided_session=abc.AAAA; Path=/console",
			"opsided_session=.; Path=/console" })
	void aCookieThatWeDidNotSealIsNobodys(String cookie) {
		this.browser.setCookie(cookie);
		assertThat(ConsoleBrowser.redirection(this.browser.get("/console"))).startsWith("/console/login");
	}

	@Test
	void htmxIsToldToGoToTheLoginAsAWhole() {
		HttpResponse<String> answer = this.browser.htmx("/console/runs");
		assertThat(answer.statusCode()).isEqualTo(401);
		assertThat(answer.headers().firstValue("HX-Redirect")).hasValue("/console/login");
	}

	@ParameterizedTest
	@CsvSource({ "SELLER,/console/users", "SELLER,/console/audit-log", "SELLER,/console/schedules",
			"SELLER,/console/nodes", "OPERATOR,/console/users", "OPERATOR,/console/audit-log" })
	void aRoleThatDoesNotReachIsToldSoAndFindsNoWayThere(Role role, String path) {
		ConsoleBrowser denied = ConsoleBrowser.as(role, this.user);
		HttpResponse<String> answer = denied.get(path);
		assertThat(answer.statusCode()).isEqualTo(403);
		Document page = ConsoleBrowser.parse(answer);
		assertThat(page.select("[role=alert]").text()).isEqualTo("Your role does not reach here");
		assertThat(page.select("nav#menu a").eachAttr("href")).doesNotContain(path).contains("/console/runs");
	}

	@Test
	void everyPageLoadsFromHereAloneAndHoldsNoScriptOrStyleOfItsOwn() {
		HttpResponse<String> answer = this.browser.get("/console/login");
		assertThat(answer.headers().firstValue("Content-Security-Policy"))
			.hasValueSatisfying((policy) -> assertThat(policy)
				.contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
				.doesNotContain("unsafe"));
		Document page = ConsoleBrowser.parse(answer);
		assertThat(page.select("script:not([src]), style, [style], [onclick]")).isEmpty();
		for (String asset : page.select("script[src], link[href]")
			.stream()
			.map((each) -> each.hasAttr("src") ? each.attr("src") : each.attr("href"))
			.toList()) {
			HttpResponse<String> loaded = this.browser.get(asset);
			assertThat(loaded.statusCode()).as(asset).isEqualTo(200);
			assertThat(loaded.headers().firstValue("Cache-Control").orElse("")).contains("max-age=31536000",
					"immutable");
		}
	}

	@Test
	void thereIsNoSuchPage() {
		HttpResponse<String> answer = ConsoleBrowser.as(Role.SELLER, this.user).get("/console/no-such-page");
		assertThat(answer.statusCode()).isEqualTo(404);
		assertThat(ConsoleBrowser.parse(answer).select("h1").text()).isEqualTo("There is nothing here");
	}

	@Test
	void theRootLeadsToTheConsole() {
		assertThat(ConsoleBrowser.redirection(this.browser.get("/"))).isEqualTo("/console");
	}

	@Test
	void theConsolesCookieOpensNoRouteOfTheApi() {
		assertThat(ConsoleBrowser.as(Role.ADMIN, this.user).get("/api/v1/jobs/status").statusCode()).isEqualTo(401);
	}

}
