package com.opsided.sync.console.claim;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import com.opsided.shared.web.Role;
import com.opsided.sync.claim.ClaimedSeller;
import com.opsided.sync.console.ConsoleBrowser;
import com.opsided.sync.console.ScriptedHub;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

/** What a claim's page has of a mailbox, and what it shows if it has none. */
class ClaimMailTests {

	private static final String SEARCH = "/api/v1/gmail/search";

	private static final String EMAILS = "/api/v1/gmail/emails/";

	private static ClaimedSeller seller;

	private static String claim;

	private final ConsoleBrowser browser = ConsoleBrowser.as(Role.SELLER, seller.user());

	private final List<StubMapping> stubs = new ArrayList<>();

	@BeforeAll
	static void make() {
		seller = ClaimedSeller.make();
		claim = seller.claim("4711");
		seller.patch(claim, "{\"state\":\"FILED\",\"caseId\":\"12345678901\"}");
	}

	@AfterEach
	void forget() {
		this.stubs.forEach(ScriptedHub.server()::removeStubMapping);
	}

	/** Of this seller alone. */
	private void on(MappingBuilder call, ResponseDefinitionBuilder answer) {
		this.stubs.add(ScriptedHub.server()
			.stubFor(call.withQueryParam("userId", equalTo(seller.user().toString())).willReturn(answer)));
	}

	private void onSearch(String query, String items) {
		on(get(urlPathEqualTo(SEARCH)).withQueryParam("q", equalTo(query)),
				okJson("{\"items\":[" + items + "],\"next\":null}"));
	}

	private static String head(String id, String from, String subject) {
		return """
				{"id":"%s","threadId":"t","from":"%s","to":"me","subject":"%s","sentAt":null,
				"receivedAt":"2026-01-02T03:04:05Z","snippet":"it begins <so>","labels":[],"readable":true}"""
			.formatted(id, from, subject);
	}

	private void onMail(String id, String from, String subject, String text, String file) {
		String head = head(id, from, subject);
		on(get(urlPathEqualTo(EMAILS + id)), okJson(head.substring(0, head.length() - 1) + """
				,"text":"%s","textFrom":"PLAIN","truncated":false,"attachments":[{"id":"p1","fileName":"%s",
				"mimeType":"application/pdf","size":2048}]}""".formatted(text, file)));
	}

	private static ResponseDefinitionBuilder problem(int status, String type) {
		return aResponse().withStatus(status)
			.withHeader("Content-Type", "application/problem+json")
			.withHeader("Retry-After", "42")
			.withBody("{\"type\":\"/problems/" + type + "\",\"detail\":\"x\",\"errors\":"
					+ (status == 400 ? "[{\"field\":\"connectionId\",\"detail\":\"must say which\"}]" : "[]") + "}");
	}

	private Document mail(String query) {
		return this.browser.page("/console/claims/" + claim + "/mail" + query);
	}

	@Test
	void invoicesComeRankedAndMailsAboutTheCaseWithThem() {
		onSearch("\"12345678901\"", head("c1", "Amazon", "[CASE 12345678901] <script>alert(1)</script>"));
		onSearch("has:attachment {\"sku-X1\" \"B0X1\" \"Lumen in anywhere\" \"12345678901\"}",
				head("a", "x", "y") + "," + head("b", "x", "y"));
		onMail("a", "shop@other.example", "Invoice 1", "two chairs", "INV-1.pdf");
		onMail("b", "billing@lumen.example", "Invoice 2", "20 pcs sku-X1", "INV-2.pdf");
		Document page = mail("?supplier=Lumen%22%20in%3Aanywhere");
		assertThat(page.select(".invoices li p:first-child a").eachText()).containsExactly("INV-2.pdf", "INV-1.pdf");
		assertThat(page.select(".invoices li").first().text()).contains("2.0 KiB", "names the SKU", "called an invoice",
				"2 Jan 2026, 03:04:05");
		assertThat(page.select(".cases li a").text()).isEqualTo("[CASE 12345678901] <script>alert(1)</script>");
		assertThat(page.select(".cases script")).isEmpty();
		assertThat(page.select("[data-state]")).isEmpty();
		ScriptedHub.server()
			.verify(getRequestedFor(urlPathEqualTo(SEARCH)).withQueryParam("userId", equalTo(seller.user().toString()))
				.withHeader("Authorization", matching("Bearer ey.*")));
	}

	@ParameterizedTest
	@CsvSource({ "409,no-connection,NOT_CONNECTED,Gmail is not connected",
			"409,reauth-required,REAUTHORISE,Gmail must be connected again",
			"429,too-many-requests,QUOTA,Try again in 42 s.", "503,not-configured,NOT_SET_UP,GMAIL_CLIENT_ID",
			"404,not-found,NOT_YOURS,This mailbox is not yours", "503,unavailable,DOWN,cannot be reached",
			"502,provider-answer,DOWN,cannot be reached", "500,internal,DOWN,cannot be reached" })
	void whateverTheMailboxDoesThePageSaysWhatToDo(int status, String type, String state, String text) {
		on(get(urlPathEqualTo(SEARCH)), problem(status, type));
		Document page = mail("");
		assertThat(page.select("[data-state]").attr("data-state")).isEqualTo(state);
		assertThat(page.select("[data-state]").text()).contains(text);
		boolean connect = state.equals("NOT_CONNECTED") || state.equals("REAUTHORISE");
		assertThat(page.select("[data-state] a[href=/console/connections]")).hasSize(connect ? 1 : 0);
		HttpResponse<String> part = this.browser.htmx("/console/claims/" + claim + "/mail");
		assertThat(part.statusCode()).isEqualTo(200);
		assertThat(part.body()).contains(text).doesNotContain("<html");
	}

	@Test
	void anIntegrationApiThatBreaksOffIsAStateAsWell() {
		on(get(urlPathEqualTo(SEARCH)), aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
		assertThat(mail("").select("[data-state]").attr("data-state")).isEqualTo("DOWN");
		assertThat(this.browser.page("/console/claims/" + claim).select("#claim-text")).hasSize(1);
	}

	@Test
	void ofSeveralMailboxesOneIsChosen() {
		String other = UUID.randomUUID().toString();
		on(get(urlPathEqualTo(SEARCH)), problem(400, "invalid-request"));
		this.stubs.add(ScriptedHub.server()
			.stubFor(get(urlPathEqualTo("/api/v1/connections")).willReturn(
					okJson("""
							{"items":[{"id":"%s","owner":"%s","provider":"GMAIL","externalId":"a@example.com","state":"CONNECTED"},
							{"id":"x","owner":"%s","provider":"GMAIL","externalId":"b@example.com","state":"CONNECTED"},
							{"id":"y","owner":"%s","provider":"STRIPE","externalId":"acct","state":"CONNECTED"}],"next":null}"""
						.formatted(other, seller.user(), UUID.randomUUID(), seller.user())))));
		Document page = mail("?supplier=Lumen");
		assertThat(page.select("[data-state]").attr("data-state")).isEqualTo("CHOOSE");
		assertThat(page.select("[data-state] a").eachText()).containsExactly("a@example.com");
		this.stubs.add(ScriptedHub.server()
			.stubFor(get(urlPathEqualTo(SEARCH)).withQueryParam("connectionId", equalTo(other))
				.willReturn(okJson("{\"items\":[],\"next\":null}"))));
		Document chosen = this.browser.page(page.select("[data-state] a").attr("href"));
		assertThat(chosen.select("#mail").text()).contains("No mail with an attachment", "No mail names the case.");
		assertThat(chosen.select("input[name=mailbox]").val()).isEqualTo(other);
	}

	@Test
	void aQuotaThatEndsHalfWayLosesNothingThatWasRead() {
		onSearch("\"12345678901\"", "");
		onSearch("has:attachment {\"sku-X1\" \"B0X1\" \"12345678901\"}",
				head("gone", "x", "y") + "," + head("a", "x", "y") + "," + head("b", "x", "y"));
		on(get(urlPathEqualTo(EMAILS + "gone")), problem(404, "not-found"));
		onMail("a", "shop@other.example", "Invoice 1", "sku-X1", "INV-1.pdf");
		on(get(urlPathEqualTo(EMAILS + "b")), problem(429, "too-many-requests"));
		Document page = mail("");
		assertThat(page.select(".invoices li")).hasSize(1);
		assertThat(page.select(".alert.warning").text()).contains("Not everything could be read", "in 42 s");
	}

	@Test
	void aMailIsShownAsText() {
		onMail("m1", "Amazon", "About it", "First <b>line</b>\\nsecond", "a.pdf");
		Document page = this.browser.page("/console/claims/" + claim + "/mail/m1");
		assertThat(page.select(".mail-text").first().wholeText()).isEqualTo("First <b>line</b>\nsecond");
		assertThat(page.select("main b, main iframe")).isEmpty();
		assertThat(page.select("article li a").attr("href")).contains("/mail/m1/attachments/p1");
	}

	@Test
	void anAttachmentIsPassedOnToBeSaved() {
		on(get(urlPathEqualTo(EMAILS + "m1/attachments/p1")),
				aResponse().withHeader("Content-Type", "application/pdf")
					.withHeader("Content-Disposition", "attachment; filename=\"a.pdf\"; filename*=UTF-8''a.pdf")
					.withBody("%PDF-1.4"));
		HttpResponse<String> saved = this.browser.get("/console/claims/" + claim + "/mail/m1/attachments/p1");
		assertThat(saved.statusCode()).isEqualTo(200);
		assertThat(saved.body()).isEqualTo("%PDF-1.4");
		assertThat(saved.headers().firstValue("Content-Type")).hasValue("application/pdf");
		assertThat(saved.headers().firstValue("Content-Disposition").orElseThrow()).startsWith("attachment;");
		assertThat(saved.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
	}

	@Test
	void anAttachmentThatIsRefusedIsAPageThatSaysWhy() {
		on(get(urlPathEqualTo(EMAILS + "m1/attachments/p1")),
				aResponse().withStatus(502)
					.withHeader("Content-Type", "application/problem+json")
					.withBody("{\"type\":\"/problems/provider-answer\",\"detail\":\"save it from Gmail itself\"}"));
		HttpResponse<String> refused = this.browser.get("/console/claims/" + claim + "/mail/m1/attachments/p1");
		assertThat(refused.statusCode()).isEqualTo(502);
		assertThat(ConsoleBrowser.parse(refused).select("[role=alert]").text()).contains("save it from Gmail itself");
	}

	@Test
	void anOperatorLooksIntoTheSellersMailbox() {
		on(get(urlPathEqualTo(SEARCH)), okJson("{\"items\":[],\"next\":null}"));
		Document page = ConsoleBrowser.as(Role.OPERATOR, UUID.randomUUID()).page("/console/claims/" + claim + "/mail");
		assertThat(page.select("#mail").text()).contains("No mail names the case.");
	}

}
