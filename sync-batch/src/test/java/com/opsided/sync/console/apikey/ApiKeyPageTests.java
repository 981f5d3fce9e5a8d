package com.opsided.sync.console.apikey;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import com.opsided.shared.web.Role;
import com.opsided.sync.console.ConsoleBrowser;
import com.opsided.sync.console.HubScript;
import com.opsided.sync.server.ApiServer;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.delete;
import static com.github.tomakehurst.wiremock.client.WireMock.deleteRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** One's own API keys over HTTP. */
class ApiKeyPageTests {

	private static final String PAGE = "/console/api-keys";

	private static final String KEYS = "/api/v1/api-keys";

	private static final String SECRET = "ops_of_a_test_0123456789";

	private final UUID user = UUID.randomUUID();

	private final UUID id = UUID.randomUUID();

	private final HubScript hub = new HubScript();

	private final ConsoleBrowser browser = ConsoleBrowser.as(Role.SELLER, this.user);

	@AfterEach
	void forgetTheScript() {
		this.hub.close();
	}

	@Test
	void aKeyIsShownOnceWithAButtonThatCopiesIt() {
		list("");
		this.hub.on(post(urlPathEqualTo(KEYS)), okJson(key(90, ",\"key\":\"" + SECRET + "\"")).withStatus(201));
		this.browser.page(PAGE);
		HttpResponse<String> answer = this.browser.post(PAGE, "name", "till", "scopes", "READ", "scopes", "WRITE",
				"days", "30");
		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
		Document page = ConsoleBrowser.parse(answer);
		assertThat(page.select("input#secret[readonly]").val()).isEqualTo(SECRET);
		assertThat(page.select("button[data-copy=#secret]")).hasSize(1);
		assertThat(page.select("main").text()).contains("shown this once");
		JsonNode sent = sent();
		assertThat(sent.path("name").asString()).isEqualTo("till");
		assertThat(sent.path("scopes").valueStream().map(JsonNode::asString)).containsExactlyInAnyOrder("READ",
				"WRITE");
		assertThat(Instant.parse(sent.path("expiresAt").asString())).isCloseTo(Instant.now().plus(Duration.ofDays(30)),
				within(Duration.ofMinutes(5)));
		assertThat(this.browser.get(PAGE).body()).doesNotContain(SECRET);
	}

	@ParameterizedTest
	@CsvSource({ "-1, Ended", "10, Ends soon", "90, ''" })
	void aKeyThatEndsIsMarked(int days, String mark) {
		list(key(days, ""));
		Document page = this.browser.page(PAGE);
		assertThat(page.select("tbody .badge").text()).isEqualTo(mark);
		assertThat(page.select("tbody tr").text()).startsWith("till ops_abc read, write " + mark).contains("never");
	}

	@Test
	void onlyAnAdministratorCanGiveTheScopeOfUsers() {
		list("");
		assertThat(this.browser.page(PAGE).select("input[name=scopes]").eachAttr("value")).containsExactly("READ",
				"WRITE");
		assertThat(ConsoleBrowser.as(Role.ADMIN, this.user).page(PAGE).select("input[name=scopes]").eachAttr("value"))
			.containsExactly("READ", "WRITE", "USERS");
	}

	@Test
	void whoHasNoKeysIsToldWhatTheyAreFor() {
		list("");
		Document page = this.browser.page(PAGE);
		assertThat(page.select(".empty-title").text()).isEqualTo("You have no API keys");
		assertThat(page.select("script:not([src]), style, [style], [onclick]")).isEmpty();
	}

	@Test
	void aKeyWithoutAScopeIsRefusedAndTheFormKept() {
		list("");
		this.hub.on(post(urlPathEqualTo(KEYS)),
				HubScript.problem(400, "invalid-request", "x", "scopes", "must name what the key is good for"));
		this.browser.page(PAGE);
		HttpResponse<String> answer = this.browser.post(PAGE, "name", "till", "days", "180");
		assertThat(answer.statusCode()).isEqualTo(400);
		assertThat(sent().path("scopes")).isEmpty();
		Document page = ConsoleBrowser.parse(answer);
		assertThat(page.getElementById("e-scopes").text()).isEqualTo("must name what the key is good for.");
		assertThat(page.select("input[name=name]").val()).isEqualTo("till");
		assertThat(page.select("option[selected]").val()).isEqualTo("180");
	}

	@Test
	void tooManyKeysAreToldInWords() {
		list("");
		this.hub.on(post(urlPathEqualTo(KEYS)), HubScript.problem(409, "conflict", "A user may have 50 API keys"));
		this.browser.page(PAGE);
		HttpResponse<String> answer = this.browser.post(PAGE, "scopes", "READ");
		assertThat(answer.statusCode()).isEqualTo(409);
		assertThat(ConsoleBrowser.parse(answer).select("[role=alert]").text())
			.isEqualTo("A user may have 50 API keys.");
	}

	@Test
	void deletingAKeyIsConfirmedBySayingWhatWillHappen() {
		list("");
		String one = KEYS + "/" + this.id;
		this.hub.on(get(urlPathEqualTo(one)), okJson(key(90, "")));
		this.hub.on(delete(urlPathEqualTo(one)), aResponse().withStatus(204));
		Document confirmation = this.browser.page(PAGE + "/" + this.id + "/delete");
		assertThat(confirmation.select("main").text()).contains("refused with 401 from now on", "It was never used");
		assertThat(HubScript.asked(deleteRequestedFor(urlPathEqualTo(one)))).isEmpty();
		assertThat(ConsoleBrowser.redirection(this.browser.post(confirmation.select("main form").attr("action"))))
			.isEqualTo(PAGE + "?deleted=true");
		assertThat(HubScript.asked(deleteRequestedFor(urlPathEqualTo(one)))).hasSize(1);
	}

	@Test
	void aFormWithoutItsTokenDoesNothing() {
		for (String path : new String[] { PAGE, PAGE + "/" + this.id + "/delete" }) {
			HttpResponse<String> answer = this.browser.send(HttpRequest.newBuilder(ApiServer.uri(path))
				.header("Content-Type", "application/x-www-form-urlencoded")
				.POST(BodyPublishers.ofString("name=" + this.user + "&scopes=READ")));
			assertThat(answer.statusCode()).isEqualTo(403);
		}
		assertThat(HubScript.asked(deleteRequestedFor(urlPathEqualTo(KEYS + "/" + this.id)))).isEmpty();
		assertThat(HubScript.asked(postRequestedFor(urlPathEqualTo(KEYS))))
			.noneMatch((each) -> HubScript.claims(each).contains(this.user.toString()));
	}

	@Test
	void withoutIntegrationApiThePageSaysSo() {
		this.hub.on(get(urlPathEqualTo(KEYS)), aResponse().withStatus(502).withBody("<html>bad gateway"));
		HttpResponse<String> answer = this.browser.get(PAGE);
		assertThat(answer.statusCode()).isEqualTo(503);
		assertThat(ConsoleBrowser.parse(answer).select("[role=alert]").text()).contains("does not answer");
	}

	private void list(String items) {
		this.hub.on(get(urlPathEqualTo(KEYS)), okJson("{\"items\":[" + items + "],\"next\":null}"));
	}

	private String key(int days, String more) {
		return """
				{"id":"%s","name":"till","hint":"ops_abc","scopes":["READ","WRITE"],"createdAt":"2026-01-01T00:00:00Z",
				"expiresAt":"%s","lastUsedAt":null%s}""".formatted(this.id, Instant.now().plus(Duration.ofDays(days)),
				more);
	}

	private JsonNode sent() {
		return HubScript.asked(postRequestedFor(urlPathEqualTo(KEYS)))
			.stream()
			.filter((each) -> HubScript.claims(each).contains(this.user.toString()))
			.map((each) -> JsonMapper.shared().readTree(each.getBodyAsString()))
			.findFirst()
			.orElseThrow();
	}

}
