package com.opsided.sync.console.auditlog;

import java.net.http.HttpResponse;
import java.util.UUID;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import com.opsided.shared.web.Role;
import com.opsided.sync.console.ConsoleBrowser;
import com.opsided.sync.console.HubScript;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

/** The audit log over HTTP. */
class AuditLogPageTests {

	private static final String PAGE = "/console/audit-log";

	private static final String LOG = "/api/v1/audit-log";

	private final UUID admin = UUID.randomUUID();

	private final UUID other = UUID.randomUUID();

	private final HubScript hub = new HubScript();

	private final ConsoleBrowser browser = ConsoleBrowser.as(Role.ADMIN, this.admin);

	@BeforeEach
	void thereAreUsers() {
		this.hub.on(get(urlPathEqualTo("/api/v1/users")), okJson("""
				{"items":[{"id":"%s","email":"other@example.com","name":"","role":"SELLER","state":"ACTIVE",
				"createdAt":"2026-01-01T00:00:00Z","lastLoginAt":null}],"next":null}""".formatted(this.other)));
	}

	@AfterEach
	void forgetTheScript() {
		this.hub.close();
	}

	@Test
	void eventsTellWhoDidWhatToWhomFromWhere() {
		log(event("USER_CHANGED", this.admin, this.other), "abc_-1");
		Document page = this.browser.page(PAGE);
		assertThat(page.select("tbody tr").text()).contains("1 Mar 2026, 10:00:05", "User changed", "admin@example.com",
				"other@example.com", "192.0.2.7", "role: OPERATOR state: ACTIVE", "request: of-a-test");
		assertThat(page.select("tbody a").eachAttr("href")).containsExactly(PAGE + "?user=" + this.admin,
				PAGE + "?user=" + this.other);
		assertThat(page.select("nav.pager a").attr("href")).isEqualTo(PAGE + "?cursor=abc_-1");
		assertThat(page.select("script:not([src]), style, [style], [onclick]")).isEmpty();
	}

	@Test
	void filtersAreThoseOfTheApiInTheZoneOfTheBrowserAndStayWhileTheListGoesOn() {
		log(event("LOGIN", this.other, this.other), "abc");
		String query = "?user=" + this.other + "&event=LOGIN&from=2026-03-01&to=2026-03-02";
		HttpResponse<String> answer = this.browser.get(PAGE + query + "&cursor=before", "Cookie",
				"opsided_zone=Europe/Berlin");
		Document page = ConsoleBrowser.parse(answer);
		assertThat(page.select("nav.pager a").attr("href")).isEqualTo(PAGE + query + "&cursor=abc");
		assertThat(page.select("select[name=user] option[selected]").text()).isEqualTo("other@example.com");
		assertThat(page.select("select[name=event] option[selected]").val()).isEqualTo("LOGIN");
		assertThat(page.select("input[name=from]").val()).isEqualTo("2026-03-01");
		LoggedRequest asked = asked();
		assertThat(asked.queryParameter("user").firstValue()).isEqualTo(this.other.toString());
		assertThat(asked.queryParameter("event").firstValue()).isEqualTo("LOGIN");
		assertThat(asked.queryParameter("cursor").firstValue()).isEqualTo("before");
		assertThat(asked.queryParameter("from").firstValue()).isEqualTo("2026-02-28T23:00:00Z");
		assertThat(asked.queryParameter("to").firstValue()).isEqualTo("2026-03-02T23:00:00Z");
	}

	@Test
	void htmxGetsTheResultsAlone() {
		log(event("LOGIN", this.other, this.other), null);
		HttpResponse<String> answer = this.browser.htmx(PAGE + "?event=LOGIN&user=&from=&to=");
		assertThat(answer.statusCode()).isEqualTo(200);
		Document part = ConsoleBrowser.parse(answer);
		assertThat(part.select("#results tbody tr")).hasSize(1);
		assertThat(part.select("form, nav#menu, nav.pager")).isEmpty();
	}

	@Test
	void whereNothingFitsThePageSaysHowToGoOn() {
		log("", null);
		assertThat(this.browser.page(PAGE + "?event=LOGOUT").select(".empty a").attr("href")).isEqualTo(PAGE);
	}

	@Test
	void aUserWhoIsGoneCanStillBeChosen() {
		log("", null);
		UUID gone = UUID.randomUUID();
		assertThat(this.browser.page(PAGE + "?user=" + gone).select("select[name=user] option[selected]").val())
			.isEqualTo(gone.toString());
	}

	@Test
	void whatSomebodyElseWroteStaysText() {
		log(event("LOGIN_DENIED", null, null).replace("\"of-a-test\"", "\"<img src=x onerror=alert(1)>\""), null);
		Document page = this.browser.page(PAGE);
		assertThat(page.select("img")).isEmpty();
		assertThat(page.select("tbody tr").text()).contains("nobody known", "<img src=x");
	}

	@ParameterizedTest
	@EnumSource(value = Role.class, names = "ADMIN", mode = EnumSource.Mode.EXCLUDE)
	void nobodyElseComesHereOrFindsTheWay(Role role) {
		HttpResponse<String> answer = ConsoleBrowser.as(role, this.admin).get(PAGE);
		assertThat(answer.statusCode()).isEqualTo(403);
		assertThat(ConsoleBrowser.parse(answer).select("nav#menu a").eachAttr("href")).doesNotContain(PAGE);
	}

	@Test
	void aFilterThatCannotBeReadIsToldInWords() {
		HttpResponse<String> answer = this.browser.get(PAGE + "?event=NOTHING");
		assertThat(answer.statusCode()).isEqualTo(400);
		assertThat(ConsoleBrowser.parse(answer).select("[role=alert]").text()).contains("event");
	}

	private void log(String items, @Nullable String next) {
		this.hub.on(get(urlPathEqualTo(LOG)),
				okJson("{\"items\":[" + items + "],\"next\":" + ((next != null) ? "\"" + next + "\"" : "null") + "}"));
	}

	private static String event(String event, @Nullable UUID actor, @Nullable UUID owner) {
		return """
				{"id":1,"at":"2026-03-01T10:00:05Z","event":"%s","actor":%s,"actorEmail":%s,"owner":%s,"ownerEmail":%s,
				"target":null,"address":"192.0.2.7","requestId":"of-a-test","details":{"state":"ACTIVE","role":"OPERATOR"}}
				"""
			.formatted(event, text(actor), (actor != null) ? "\"admin@example.com\"" : "null", text(owner),
					(owner != null) ? "\"other@example.com\"" : "null");
	}

	private static String text(@Nullable UUID id) {
		return (id != null) ? "\"" + id + "\"" : "null";
	}

	private LoggedRequest asked() {
		return HubScript.asked(getRequestedFor(urlPathEqualTo(LOG)))
			.stream()
			.filter((each) -> HubScript.claims(each).contains(this.admin.toString()))
			.findFirst()
			.orElseThrow();
	}

}
