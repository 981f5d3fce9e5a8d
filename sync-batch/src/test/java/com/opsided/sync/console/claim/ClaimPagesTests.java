package com.opsided.sync.console.claim;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;

import com.opsided.shared.web.Role;
import com.opsided.sync.claim.ClaimedSeller;
import com.opsided.sync.console.ConsoleBrowser;
import com.opsided.sync.server.ApiServer;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The board, a claim's page, and what can be done there. */
class ClaimPagesTests {

	private static final String BOARD = "/console/claims";

	private static ClaimedSeller seller;

	private final ConsoleBrowser browser = ConsoleBrowser.as(Role.SELLER, seller.user());

	@BeforeAll
	static void make() {
		seller = ClaimedSeller.make();
	}

	private static String page(String claim) {
		return BOARD + "/" + claim;
	}

	private static String state(String claim) {
		return ApiServer.json(ApiServer.get("/api/v1/claims/" + claim, seller.token())).path("state").asString();
	}

	private HttpResponse<String> move(String claim, String... fields) {
		this.browser.page(page(claim));
		return this.browser.post(page(claim) + "/move", fields);
	}

	@Test
	void theBoardHasAColumnForEachStateWithItsCountAndAmounts() {
		Document board = this.browser.page(BOARD);
		assertThat(board.select("section.column .badge").eachText()).containsExactly("Draft", "Ready", "Filed", "Paid",
				"Partially paid", "Denied", "Withdrawn", "Expired");
		Element ready = board.selectFirst("section[aria-labelledby=column-READY]");
		assertThat(ready.select("li.claim")).hasSize(10);
		assertThat(ready.selectFirst("h2 .number").text()).isEqualTo(count("READY"));
		assertThat(ready.select(".sums .number").eachText()).anyMatch((sum) -> sum.endsWith("EUR asked"))
			.anyMatch((sum) -> sum.endsWith("USD asked"));
		assertThat(ready.select("a.button").text()).isEqualTo("Show all " + count("READY"));
		assertThat(board.select("nav#menu a[aria-current]").text()).isEqualTo("Claims");
		assertThat(board.select("main i, main script")).isEmpty();
		assertThat(ready.select("li.claim button").eachAttr("value")).contains("FILED", "WITHDRAWN")
			.doesNotContain("PAID", "DENIED");
	}

	private static String count(String state) {
		return Integer.toString(ApiServer.json(ApiServer.get("/api/v1/claims?limit=500&state=" + state, seller.token()))
			.path("items")
			.size());
	}

	@Test
	void theClaimsOfAStateAreAListOfPages() {
		Document first = this.browser.page(BOARD + "?state=READY");
		assertThat(first.select("section.column")).hasSize(1);
		assertThat(first.select("li.claim")).hasSize(50);
		Document second = this.browser.page(first.select("a.button:contains(Next page)").attr("href"));
		assertThat(second.select("li.claim")).isNotEmpty();
		assertThat(second.select("li.claim a.title").eachAttr("href"))
			.doesNotContainAnyElementsOf(first.select("li.claim a.title").eachAttr("href"));
		assertThat(first.select(".states a[aria-current]").text()).startsWith("Ready");
	}

	@Test
	void theBoardIsNarrowedByProductAndType() {
		Document board = this.browser.page(BOARD + "?sku=sku-X4&type=FC_LOST");
		assertThat(board.select("li.claim")).hasSize(4);
		assertThat(board.select("section[aria-labelledby=column-READY] .sums").text()).isEqualTo("12.00 EUR asked");
		assertThat(this.browser.page(BOARD + "?sku=no-such-sku").select(".empty-title").text())
			.isEqualTo("No claim fits");
		HttpResponse<String> part = this.browser.htmx(BOARD + "?sku=sku-X4");
		assertThat(part.body()).contains("id=\"results\"").doesNotContain("<html");
	}

	@Test
	void whoHasNoClaimsIsToldWhereTheyComeFrom() {
		Document board = ConsoleBrowser.as(Role.SELLER, UUID.randomUUID()).page(BOARD);
		assertThat(board.select(".empty-title").text()).isEqualTo("No claims yet");
		assertThat(board.select(".empty a").attr("href")).isEqualTo("/console/discrepancies");
		assertThat(board.select(".column")).isEmpty();
	}

	@Test
	void aClaimsPageHasItsTextForSellerCentralReadyToCopy() {
		String claim = seller.claim("4711");
		Document page = this.browser.page(page(claim));
		String text = page.select("#claim-text").first().wholeText();
		assertThat(text).isEqualTo(seller.pack(claim).path("text").asString());
		assertThat(page.select("button[data-copy=#claim-text]").text()).isEqualTo("Copy the text");
		assertThat(page.select("#claim-text").hasAttr("readonly")).isTrue();
		assertThat(page.select("dl.facts").text()).contains("16 lost, 5 found, 2 reimbursed, 9 open", "verified policy",
				"10.00 USD (Sourcing cost)");
		assertThat(page.select("tr.claimed")).hasSize(1);
		assertThat(page.select("#appeal-text")).isEmpty();
		assertThat(page.select("ol.history li")).isNotEmpty();
		HttpResponse<String> csv = this.browser.get(page.select("a[href$=ledger.csv]").attr("href"));
		assertThat(csv.headers().firstValue("Content-Type")).hasValue("text/csv;charset=UTF-8");
		assertThat(csv.body())
			.isEqualTo(ApiServer.get("/api/v1/claims/" + claim + "/ledger.csv", seller.token()).body());
	}

	@Test
	void onlyTheMovesOfTheMapAreOffered() {
		String claim = seller.claim("5200");
		Document page = this.browser.page(page(claim));
		assertThat(page.select(".head .actions a").eachText()).containsExactly("Filed …", "Withdrawn …");
		assertThat(this.browser.page(page(claim) + "?move=PAID").select("#move")).isEmpty();
		assertThat(move(claim, "state", "PAID").statusCode()).isEqualTo(409);
		assertThat(move(claim, "state", "NO_SUCH_STATE").statusCode()).isEqualTo(400);
		assertThat(state(claim)).isEqualTo("READY");
	}

	@Test
	void aClaimIsFiledUnderItsCaseDeniedAndAppealed() {
		String claim = seller.claim("5201");
		Document form = this.browser.page(page(claim) + "?move=FILED");
		assertThat(form.select("#move input[name=caseId]")).hasSize(1);
		HttpResponse<String> wrong = move(claim, "state", "FILED", "caseId", "12a");
		assertThat(wrong.statusCode()).isEqualTo(400);
		Document again = ConsoleBrowser.parse(wrong);
		assertThat(again.select("#move input[name=caseId]").val()).isEqualTo("12a");
		assertThat(again.select("#move input[aria-invalid=true]").attr("name")).isEqualTo("caseId");
		assertThat(again.select("#move .field-error").text()).contains("8 to 15 digits");
		HttpResponse<String> filed = move(claim, "state", "FILED", "caseId", " 12345678901 ", "back", "board");
		assertThat(filed.statusCode()).isEqualTo(302);
		assertThat(ConsoleBrowser.redirection(filed)).isEqualTo(BOARD + "?moved=FILED");
		assertThat(this.browser.page(BOARD + "?moved=FILED").select("[role=status]").text()).contains("Filed");
		assertThat(move(claim, "state", "DENIED", "deniedReason", " ").statusCode()).isEqualTo(400);
		assertThat(move(claim, "state", "DENIED", "deniedReason", "no <b>proof</b>").statusCode()).isEqualTo(302);
		Document denied = this.browser.page(page(claim));
		assertThat(denied.select("#appeal-text").first().wholeText()).contains("case 12345678901",
				"\"no <b>proof</b>\"");
		assertThat(denied.select("button[data-copy=#appeal-text]")).hasSize(1);
		assertThat(denied.select("main b")).isEmpty();
	}

	@Test
	void aCaseIdCanBeEnteredAfterwards() {
		String claim = seller.claim("5202");
		assertThat(move(claim, "state", "FILED").statusCode()).isEqualTo(302);
		assertThat(move(claim, "caseId", "").statusCode()).isEqualTo(400);
		assertThat(move(claim, "caseId", "98765432101").statusCode()).isEqualTo(302);
		assertThat(this.browser.page(page(claim)).select("dl.facts").text()).contains("Case id 98765432101");
		assertThat(state(claim)).isEqualTo("FILED");
	}

	@ParameterizedTest
	@CsvSource({ "paidUnits,0,5,USD", "paidUnits,3,5,USD", "paidUnits,x,5,USD", "paidAmount,1,1e9,USD",
			"paidAmount,1,-5,USD", "paidCurrency,1,5,US$" })
	void whatWasPaidIsReadCarefully(String field, String units, String amount, String currency) {
		String claim = seller.claim("7500");
		if (state(claim).equals("READY")) {
			assertThat(move(claim, "state", "FILED", "caseId", "12345678999").statusCode()).isEqualTo(302);
		}
		HttpResponse<String> answer = move(claim, "state", "PARTIALLY_PAID", "paidUnits", units, "paidAmount", amount,
				"paidCurrency", currency);
		assertThat(answer.statusCode()).isEqualTo(400);
		assertThat(ConsoleBrowser.parse(answer).select("#move [aria-invalid=true]").eachAttr("name"))
			.containsExactly(field);
		assertThat(state(claim)).isEqualTo("FILED");
	}

	@Test
	void aPartOfAClaimIsPaid() {
		String claim = seller.claim("7501");
		move(claim, "state", "FILED");
		assertThat(move(claim, "state", "PARTIALLY_PAID", "paidUnits", "2", "paidAmount", "1.50", "paidCurrency", "eur")
			.statusCode()).isEqualTo(302);
		assertThat(this.browser.page(page(claim)).select("dl.facts").text()).contains("2 units, 1.50 EUR");
	}

	@Test
	void whatSomebodyElseChangedMeanwhileIsNotOverwritten() {
		String claim = seller.claim("5203");
		String version = this.browser.page(page(claim) + "?move=WITHDRAWN").select("#move input[name=version]").val();
		assertThat(seller.patch(claim, "{\"state\":\"FILED\"}").statusCode()).isEqualTo(200);
		HttpResponse<String> late = move(claim, "state", "WITHDRAWN", "version", version);
		assertThat(late.statusCode()).isEqualTo(409);
		assertThat(ConsoleBrowser.parse(late).select("[role=alert]").text()).contains("Somebody changed the claim");
		assertThat(state(claim)).isEqualTo("FILED");
	}

	@Test
	void aForgedFormChangesNothing() {
		String claim = seller.claim("5204");
		HttpResponse<String> forged = this.browser.send(HttpRequest.newBuilder(ApiServer.uri(page(claim) + "/move"))
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(BodyPublishers.ofString("state=WITHDRAWN")));
		assertThat(forged.statusCode()).isEqualTo(403);
		assertThat(state(claim)).isEqualTo("READY");
	}

	@Test
	void anothersClaimIsNotThere() {
		String claim = seller.claim("5205");
		ConsoleBrowser stranger = ConsoleBrowser.as(Role.SELLER, UUID.randomUUID());
		stranger.page(BOARD);
		for (String path : List.of("", "/ledger.csv", "/mail", "/mail/m1", "/mail/m1/attachments/p1")) {
			assertThat(stranger.get(page(claim) + path).statusCode()).as(path).isEqualTo(404);
			assertThat(stranger.get(page(UUID.randomUUID().toString()) + path).statusCode()).as(path).isEqualTo(404);
		}
		assertThat(stranger.post(page(claim) + "/move", "state", "WITHDRAWN").statusCode()).isEqualTo(404);
		assertThat(state(claim)).isEqualTo("READY");
		assertThat(ConsoleBrowser.as(Role.OPERATOR, UUID.randomUUID()).page(page(claim)).select("#claim-text"))
			.hasSize(1);
	}

}
