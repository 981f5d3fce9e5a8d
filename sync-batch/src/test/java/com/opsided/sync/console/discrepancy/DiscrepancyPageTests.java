package com.opsided.sync.console.discrepancy;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import com.opsided.shared.web.Role;
import com.opsided.sync.console.ConsoleBrowser;
import com.opsided.sync.server.OwnedLosses;
import com.opsided.sync.server.OwnedLosses.Loss;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The pages of discrepancies. */
class DiscrepancyPageTests {

	private static final String LIST = "/console/discrepancies";

	private final OwnedLosses seller = new OwnedLosses();

	private final ConsoleBrowser browser = ConsoleBrowser.as(Role.SELLER, this.seller.user());

	private static List<String> products(Document page) {
		return page.select("#results tbody th a").eachText();
	}

	@Test
	void whoAsksForNothingSeesWhatCanBeClaimedByDeadline() {
		this.seller.claimable("X1", "10.00", 9);
		this.seller.claimable("X2", "1234.50", 5);
		this.seller.loss(new Loss("FC_LOST", "X3", "R", "EXPIRED", "9.00", "USD", -4));
		Document page = this.browser.page(LIST);
		assertThat(products(page)).containsExactly("X2", "X1");
		assertThat(page.select("#results tbody td.number").eachText()).contains("1,234.50 USD", "10.00 USD");
		assertThat(page.select("th[aria-sort=ascending]").text()).isEqualTo("Deadline");
		assertThat(page.select("[style], script:not([src])")).as("the content policy forbids them").isEmpty();
		assertThat(page.select("select[name=state] option[selected]").text()).isEqualTo("Claimable");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "state= | X1 X2 X3 X4", "state=EXPIRED | X3", "type=FC_DAMAGED | X2",
			"sku=X1 | X1", "sku=sku X2 | X2", "minAmount=15 | X2", "maxAmount=15 | X1", "state=WAITING | X4",
			"order=AMOUNT | X1 X2", "order=AMOUNT_HIGHEST | X2 X1", "order=DEADLINE_LAST | X2 X1", "sku=nothing | ''" })
	void listsAreFilteredAndSorted(String query, String wanted) {
		this.seller.claimable("X1", "10.00", 5);
		this.seller.loss(new Loss("FC_DAMAGED", "X2", "R", "CLAIMABLE", "20.00", "USD", 9));
		this.seller.loss(new Loss("FC_LOST", "X3", "R", "EXPIRED", "9.00", "USD", -4));
		this.seller.loss(new Loss("FC_LOST", "X4", "R", "WAITING", null, "USD", 58));
		Document page = this.browser.page(LIST + "?" + query.replace(" ", "%20"));
		List<String> shown = products(page);
		assertThat(query.startsWith("order") ? shown : shown.stream().sorted().toList())
			.isEqualTo(wanted.isEmpty() ? List.of() : List.of(wanted.split(" ")));
		assertThat(page.select(".empty").isEmpty()).isEqualTo(!wanted.isEmpty());
	}

	@Test
	void pagesOfSeveralAccountsFollowOnOneAnotherWithoutGapOrRepetition() {
		OwnedLosses second = new OwnedLosses(this.seller.user());
		List<String> all = new ArrayList<>();
		for (int i = 0; i < 33; i++) {
			this.seller.claimable("A" + i, i + ".00", 1 + i % 7);
			second.claimable("B" + i, i + ".50", 1 + i % 5);
			all.addAll(List.of("A" + i, "B" + i));
		}
		Document first = this.browser.page(LIST + "?order=AMOUNT_HIGHEST");
		assertThat(products(first)).hasSize(50).startsWith("B32", "A32", "B31", "A31");
		String next = first.select(".pager a").attr("href");
		HttpResponse<String> part = this.browser.htmx(next);
		Document second50 = ConsoleBrowser.parse(part);
		assertThat(second50.select("html > head > title")).as("htmx gets the part alone").isEmpty();
		List<String> rest = second50.select("tbody th a").eachText();
		assertThat(rest).hasSize(16).endsWith("B0", "A0");
		List<String> both = new ArrayList<>(products(first));
		both.addAll(rest);
		assertThat(both).containsExactlyInAnyOrderElementsOf(all);
		assertThat(ConsoleBrowser.as(Role.SELLER, new OwnedLosses().user()).get(next).statusCode()).isEqualTo(400);
	}

	@Test
	void theTableIsOfWhatIsShown() {
		this.seller.claimable("X1", "10.00", 9);
		this.seller.claimable("X2", "20.00", 5);
		UUID filed = this.seller.loss(new Loss("FC_LOST", "X3", "R", "CLAIMABLE", "9.00", "USD", 4));
		this.seller.claim(filed, "READY", "9.00", null);
		OwnedLosses.jdbc()
			.sql("update claim set state = 'FILED', filed_at = now() where loss = :loss")
			.param("loss", filed)
			.update();
		Document page = this.browser.page(LIST + "?order=AMOUNT_HIGHEST");
		HttpResponse<String> csv = this.browser.get(page.select("a[download]").attr("href"));
		assertThat(csv.headers().firstValue("Content-Type")).hasValue("text/csv;charset=UTF-8");
		assertThat(csv.body().lines().skip(1).map((line) -> line.split(",")[2])).containsExactly("X2", "X1");
		assertThat(this.browser.get(LIST + ".csv?state=FILED").body().lines().skip(1).toList()).hasSize(1)
			.allMatch((line) -> line.contains(",FILED,"));
	}

	@Test
	void evidenceTellsWindowUnitsAndValueInWordsAndNumbers() {
		UUID loss = this.seller.claimable("X1", "30.00", 9);
		Document page = this.browser.page(LIST + "/" + loss);
		assertThat(page.select(".timeline li strong").eachText()).containsExactly("Opened", "Settled", "Opens", "Today",
				"Closes");
		assertThat(page.text()).contains(
				"Units lost in the warehouse: 4, less 1 found again. 3 are open: 3 can be claimed.",
				"A unit is worth 10.00 USD: your sourcing cost in force on", "3 × 10.00 USD = 30.00 USD", "Verified");
		assertThat(page.select("section[aria-labelledby=units-title] td.number").eachText()).containsExactly("4", "− 1",
				"− 0", "= 3", "= 3");
	}

	@Test
	void selectedDiscrepanciesBecomeClaimsAndTheOthersSayWhyNot() {
		UUID one = this.seller.claimable("X1", "10.00", 9);
		UUID other = this.seller.claimable("X1", "20.00", 9);
		UUID late = this.seller.loss(new Loss("FC_LOST", "X3", "R", "EXPIRED", "9.00", "USD", -4));
		this.browser.page(LIST);
		Document made = ConsoleBrowser.parse(this.browser.post(LIST + "/claims", "selected", one.toString(), "selected",
				other.toString(), "selected", late.toString()));
		Element row = made.selectFirst("tbody tr");
		assertThat(row.text()).contains("X1", "30.00 USD", "Claim 1", "Claim 2");
		assertThat(made.select("tbody tr")).hasSize(1);
		assertThat(made.select("section li").text()).contains("Its window closed on");
		assertThat(this.browser.post(LIST + "/claims").statusCode()).isEqualTo(400);
	}

	@Test
	void whatIsAnothersIsNotThere() {
		UUID foreign = new OwnedLosses().claimable("X9", "10.00", 9);
		long account = new OwnedLosses().account().id();
		assertThat(this.browser.page(LIST).select(".empty")).hasSize(1);
		assertThat(this.browser.get(LIST + "/" + foreign).statusCode()).isEqualTo(404);
		assertThat(this.browser.get(LIST + "?account=" + account).statusCode()).isEqualTo(404);
		assertThat(this.browser.get(LIST + ".csv?account=" + account).statusCode()).isEqualTo(404);
		assertThat(this.browser.get("/console?account=" + account).statusCode()).isEqualTo(404);
		assertThat(this.browser.post(LIST + "/claims", "selected", foreign.toString()).statusCode()).isEqualTo(404);
	}

}
