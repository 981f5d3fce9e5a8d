package com.opsided.sync.console.user;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;

import com.github.tomakehurst.wiremock.matching.RequestPatternBuilder;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import com.opsided.shared.web.Role;
import com.opsided.sync.console.ConsoleBrowser;
import com.opsided.sync.console.HubScript;
import com.opsided.sync.server.ApiServer;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.delete;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.patch;
import static com.github.tomakehurst.wiremock.client.WireMock.patchRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.putRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

/** Users and one's own password over HTTP. */
class UserPageTests {

	private static final String PAGE = "/console/users";

	private static final String USERS = "/api/v1/users";

	private final UUID admin = UUID.randomUUID();

	private final UUID id = UUID.randomUUID();

	private final String email = this.id + "@example.com";

	private final HubScript hub = new HubScript();

	private final ConsoleBrowser browser = ConsoleBrowser.as(Role.ADMIN, this.admin);

	@AfterEach
	void forgetTheScript() {
		this.hub.close();
	}

	@Test
	void usersAreListedAndTheListGoesOn() {
		this.hub.on(get(urlPathEqualTo(USERS)), okJson("{\"items\":[" + user("ACTIVE") + "],\"next\":\"abc_-1\"}"));
		Document page = this.browser.page(PAGE);
		assertThat(page.select("tbody tr").text()).startsWith(this.email + " Ada Seller Active never 1 Jan 2026");
		assertThat(page.select("nav.pager a").attr("href")).isEqualTo(PAGE + "?cursor=abc_-1");
		assertThat(page.select("nav#menu a[aria-current=page]").attr("href")).isEqualTo(PAGE);
	}

	@Test
	void aNewUsersPasswordIsMadeAndShownOnce() {
		this.hub.on(post(urlPathEqualTo(USERS)), okJson("{\"id\":\"" + this.id + "\"}").withStatus(201));
		known("ACTIVE");
		assertThat(this.browser.page(PAGE + "/new").select("input[name=role][checked]").val()).isEqualTo("SELLER");
		HttpResponse<String> answer = this.browser.post(PAGE, "email", " " + this.email + " ", "name", "Ada", "role",
				"OPERATOR");
		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
		Document page = ConsoleBrowser.parse(answer);
		String password = page.select("input#secret").val();
		assertThat(password).matches("([2-9a-hjkmnp-z]{5}-){3}[2-9a-hjkmnp-z]{5}");
		assertThat(page.select("button[data-copy=#secret]")).hasSize(1);
		JsonNode sent = body(sent(postRequestedFor(urlPathEqualTo(USERS))));
		assertThat(sent.path("password").asString()).isEqualTo(password);
		assertThat(sent.path("email").asString()).isEqualTo(this.email);
		assertThat(sent.path("role").asString()).isEqualTo("OPERATOR");
		assertThat(this.browser.get(PAGE + "/" + this.id).body()).doesNotContain(password);
	}

	@Test
	void whatIsWrongWithAFormIsToldAtItsFieldAndNothingIsLost() {
		this.hub.on(post(urlPathEqualTo(USERS)),
				HubScript.problem(400, "invalid-request", "email is no address", "email", "is no address"));
		this.browser.page(PAGE + "/new");
		HttpResponse<String> answer = this.browser.post(PAGE, "email", "x", "name", "Ada", "role", "ADMIN");
		assertThat(answer.statusCode()).isEqualTo(400);
		Document page = ConsoleBrowser.parse(answer);
		assertThat(page.select("input[name=email]").attr("aria-invalid")).isEqualTo("true");
		assertThat(page.getElementById(page.select("input[name=email]").attr("aria-describedby")).text())
			.isEqualTo("is no address.");
		assertThat(page.select("input[name=name]").val()).isEqualTo("Ada");
		assertThat(page.select("input[name=role][checked]").val()).isEqualTo("ADMIN");
		assertThat(page.select("#secret, [role=alert]")).isEmpty();
	}

	@Test
	void anAddressThatIsTakenIsToldInWords() {
		this.hub.on(post(urlPathEqualTo(USERS)),
				HubScript.problem(409, "conflict", "There is a user with this e-mail address"));
		this.browser.page(PAGE + "/new");
		HttpResponse<String> answer = this.browser.post(PAGE, "email", this.email, "role", "SELLER");
		assertThat(answer.statusCode()).isEqualTo(409);
		assertThat(ConsoleBrowser.parse(answer).select("[role=alert]").text())
			.isEqualTo("There is a user with this e-mail address.");
	}

	@Test
	void roleAndStateAreChanged() {
		known("ACTIVE");
		this.hub.on(patch(urlPathEqualTo(USERS + "/" + this.id)), okJson("{}"));
		Document page = this.browser.page(PAGE + "/" + this.id);
		assertThat(page.select("input[name=role][checked]").val()).isEqualTo("SELLER");
		assertThat(ConsoleBrowser
			.redirection(this.browser.post(PAGE + "/" + this.id, "name", "Countess", "role", "OPERATOR")))
			.isEqualTo(PAGE + "/" + this.id + "?saved=true");
		assertThat(body(sent(patchRequestedFor(urlPathEqualTo(USERS + "/" + this.id)))).toString())
			.contains("\"role\":\"OPERATOR\"", "\"name\":\"Countess\"");
		this.browser.post(PAGE + "/" + this.id + "/state", "state", page.select("input[name=state]").val());
		assertThat(HubScript.asked(patchRequestedFor(urlPathEqualTo(USERS + "/" + this.id))))
			.extracting((each) -> body(each).toString())
			.contains("{\"state\":\"DISABLED\"}");
	}

	@Test
	void theLastAdministratorIsNotLockedAndThePageSaysWhy() {
		known("ACTIVE");
		this.hub.on(patch(urlPathEqualTo(USERS + "/" + this.id)),
				HubScript.problem(409, "conflict", "This is the last administrator; make another one first"));
		this.browser.page(PAGE + "/" + this.id);
		HttpResponse<String> answer = this.browser.post(PAGE + "/" + this.id + "/state", "state", "DISABLED");
		assertThat(answer.statusCode()).isEqualTo(409);
		assertThat(ConsoleBrowser.parse(answer).select("[role=alert]").text())
			.isEqualTo("This is the last administrator; make another one first.");
	}

	@Test
	void aNewPasswordIsShownOnce() {
		known("ACTIVE");
		this.hub.on(patch(urlPathEqualTo(USERS + "/" + this.id)), okJson("{}"));
		this.browser.page(PAGE + "/" + this.id);
		Document page = ConsoleBrowser.parse(this.browser.post(PAGE + "/" + this.id + "/password"));
		assertThat(page.select("main").text()).contains("sessions have ended");
		assertThat(body(sent(patchRequestedFor(urlPathEqualTo(USERS + "/" + this.id)))).path("password").asString())
			.isEqualTo(page.select("#secret").val())
			.isNotEmpty();
		Document another = ConsoleBrowser.parse(this.browser.post(PAGE + "/" + this.id + "/password"));
		assertThat(another.select("#secret").val()).hasSize(23).isNotEqualTo(page.select("#secret").val());
	}

	@Test
	void deletingIsConfirmedAndRefusedInWordsWhileThereAreConnections() {
		known("ACTIVE");
		this.hub.on(delete(urlPathEqualTo(USERS + "/" + this.id)),
				HubScript.problem(409, "conflict", "The user has connections; end them first"));
		Document confirmation = this.browser.page(PAGE + "/" + this.id + "/delete");
		assertThat(confirmation.select("main").text()).contains("What will happen", "cannot be undone");
		String action = confirmation.select("main form").attr("action");
		HttpResponse<String> refused = this.browser.post(action);
		assertThat(refused.statusCode()).isEqualTo(409);
		Document page = ConsoleBrowser.parse(refused);
		assertThat(page.select("[role=alert]").text()).isEqualTo("The user has connections; end them first.");
		assertThat(page.select("main a[href=/console/connections]")).hasSize(1);
		this.hub.on(delete(urlPathEqualTo(USERS + "/" + this.id)), aResponse().withStatus(204));
		assertThat(ConsoleBrowser.redirection(this.browser.post(action))).isEqualTo(PAGE + "?deleted=true");
	}

	@ParameterizedTest
	@EnumSource(value = Role.class, names = "ADMIN", mode = EnumSource.Mode.EXCLUDE)
	void nobodyElseComesHereOrFindsTheWay(Role role) {
		ConsoleBrowser denied = ConsoleBrowser.as(role, this.admin);
		for (String path : List.of(PAGE, PAGE + "/new", PAGE + "/" + this.id, PAGE + "/" + this.id + "/delete")) {
			HttpResponse<String> answer = denied.get(path);
			assertThat(answer.statusCode()).as(path).isEqualTo(403);
			assertThat(ConsoleBrowser.parse(answer).select("nav#menu a").eachAttr("href")).doesNotContain(PAGE);
		}
		for (String path : List.of(PAGE, PAGE + "/" + this.id + "/delete", PAGE + "/" + this.id + "/password")) {
			assertThat(denied.post(path).statusCode()).as(path).isEqualTo(403);
		}
		assertThat(askedByThisUser()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { PAGE, PAGE + "/ID", PAGE + "/ID/state", PAGE + "/ID/password", PAGE + "/ID/delete",
			"/console/password" })
	void aFormWithoutItsTokenDoesNothing(String path) {
		this.hub.on(any(urlPathEqualTo(USERS)), okJson("{}"));
		HttpResponse<String> answer = this.browser
			.send(HttpRequest.newBuilder(ApiServer.uri(path.replace("ID", this.id.toString())))
				.header("Content-Type", "application/x-www-form-urlencoded")
				.POST(BodyPublishers.ofString("email=a%40example.com&role=ADMIN&state=DISABLED")));
		assertThat(answer.statusCode()).isEqualTo(403);
		assertThat(askedByThisUser()).isEmpty();
	}

	@Test
	void whoeverItIsChangesTheOwnPassword() {
		String path = "/api/v1/auth/password";
		this.hub.on(put(urlPathEqualTo(path)), aResponse().withStatus(204));
		ConsoleBrowser seller = ConsoleBrowser.as(Role.SELLER, this.admin);
		seller.page("/console/password");
		assertThat(ConsoleBrowser.redirection(seller.post("/console/password", "currentPassword", "old one",
				"newPassword", "new one, good", "repeated", "new one, good")))
			.isEqualTo("/console/password?changed=true");
		assertThat(body(sent(putRequestedFor(urlPathEqualTo(path)))).toString())
			.contains("\"currentPassword\":\"old one\"", "\"newPassword\":\"new one, good\"");
		HttpResponse<String> typo = seller.post("/console/password", "currentPassword", "old one", "newPassword", "one",
				"repeated", "other");
		assertThat(typo.statusCode()).isEqualTo(400);
		assertThat(ConsoleBrowser.parse(typo).getElementById("e-repeated").text()).contains("not the same");
		assertThat(ConsoleBrowser.parse(typo).select("input[type=password]").eachAttr("value")).isEmpty();
		assertThat(HubScript.asked(putRequestedFor(urlPathEqualTo(path)))
			.stream()
			.filter((each) -> HubScript.claims(each).contains(this.admin.toString()))).hasSize(1);
	}

	@Test
	void aWrongOwnPasswordIsToldAtItsFieldAndTooManyTriesWithTheWait() {
		String path = "/api/v1/auth/password";
		this.hub.on(put(urlPathEqualTo(path)),
				HubScript.problem(400, "invalid-request", "x", "currentPassword", "is not your password"));
		this.browser.page("/console/password");
		String[] form = { "currentPassword", "no", "newPassword", "new one, good", "repeated", "new one, good" };
		Document page = ConsoleBrowser.parse(this.browser.post("/console/password", form));
		assertThat(page.getElementById("e-currentPassword").text()).isEqualTo("is not your password.");
		this.hub.on(put(urlPathEqualTo(path)),
				HubScript.problem(429, "too-many-requests", "Too many attempts").withHeader("Retry-After", "9"));
		HttpResponse<String> late = this.browser.post("/console/password", form);
		assertThat(late.statusCode()).isEqualTo(429);
		assertThat(ConsoleBrowser.parse(late).select("[role=alert]").text())
			.isEqualTo("Too many attempts. Try again in 9 s.");
	}

	private void known(String state) {
		this.hub.on(get(urlPathEqualTo(USERS + "/" + this.id)), okJson(user(state)));
	}

	private String user(String state) {
		return """
				{"id":"%s","email":"%s","name":"Ada","role":"SELLER","state":"%s","createdAt":"2026-01-01T00:00:00Z",
				"lastLoginAt":null}""".formatted(this.id, this.email, state);
	}

	private LoggedRequest sent(RequestPatternBuilder pattern) {
		return HubScript.asked(pattern)
			.stream()
			.filter((each) -> HubScript.claims(each).contains(this.admin.toString()))
			.findFirst()
			.orElseThrow();
	}

	private List<LoggedRequest> askedByThisUser() {
		return HubScript.asked(anyRequestedFor(anyUrl()))
			.stream()
			.filter((each) -> each.containsHeader("Authorization"))
			.filter((each) -> HubScript.claims(each).contains(this.admin.toString()))
			.toList();
	}

	private static JsonNode body(LoggedRequest request) {
		return JsonMapper.shared().readTree(request.getBodyAsString());
	}

}
