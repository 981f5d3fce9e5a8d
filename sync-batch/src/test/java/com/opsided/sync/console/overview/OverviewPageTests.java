package com.opsided.sync.console.overview;

import java.util.List;
import java.util.UUID;

import com.opsided.shared.web.Role;
import com.opsided.sync.console.ConsoleBrowser;
import com.opsided.sync.server.OwnedLosses;
import com.opsided.sync.server.OwnedLosses.Loss;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The first page. */
class OverviewPageTests {

	private final OwnedLosses seller = new OwnedLosses();

	private final ConsoleBrowser browser = ConsoleBrowser.as(Role.SELLER, this.seller.user());

	private static String figure(Document page, String currency, String label) {
		for (Element figure : page.select("section[aria-labelledby=sums-" + currency + "] .figure")) {
			if (figure.select("dt").text().equals(label)) {
				return figure.select(".value").text();
			}
		}
		throw new AssertionError("There is no figure " + label);
	}

	@Test
	void sumsAreToldForEachCurrencyAndFollowAClaim() {
		UUID first = this.seller.claimable("X1", "10.00", 5);
		this.seller.claimable("X2", "20.00", 12);
		this.seller.claimable("X3", "40.00", 25);
		this.seller.claimable("X4", "80.00", 55);
		this.seller.loss(new Loss("FC_LOST", "X5", "R", "CLAIMABLE", "7.00", "EUR", 40));
		this.seller.loss(new Loss("FC_LOST", "X6", "R", "EXPIRED", "3.00", "USD", -4));
		this.seller.loss(new Loss("FC_LOST", "X7", "R", "CLAIMABLE", null, "USD", 40));
		new OwnedLosses().claimable("X8", "999.00", 5);
		this.seller.reconciled();
		Document page = this.browser.page("/console");
		assertThat(figure(page, "USD", "Claimable today")).isEqualTo("150.00 USD");
		assertThat(figure(page, "USD", "Expires within 7 days")).isEqualTo("10.00 USD");
		assertThat(figure(page, "USD", "Expires within 14 days")).isEqualTo("30.00 USD");
		assertThat(figure(page, "USD", "Expires within 30 days")).isEqualTo("70.00 USD");
		assertThat(figure(page, "USD", "Missed")).isEqualTo("3.00 USD");
		assertThat(figure(page, "EUR", "Claimable today")).isEqualTo("7.00 EUR");
		assertThat(page.select(".alert.warning").text()).contains("1 claimable");
		OwnedLosses.jdbc()
			.sql("update claim set state = 'PAID', filed_at = now(), paid_units = 3, paid_amount = 9.00, paid_currency = 'USD' where loss = :loss")
			.param("loss", first)
			.update();
		Document after = this.browser.page("/console");
		assertThat(figure(after, "USD", "Claimable today")).isEqualTo("140.00 USD");
		assertThat(figure(after, "USD", "Recovered so far")).isEqualTo("9.00 USD");
	}

	@Test
	void theChartHasATitleADescriptionAndTheSameNumbersInATable() {
		this.seller.claimable("X1", "10.00", 5);
		this.seller.reconciled();
		Document page = this.browser.page("/console");
		Element chart = page.selectFirst("svg.chart");
		for (String id : chart.attr("aria-labelledby").split(" ")) {
			assertThat(page.getElementById(id).text()).isNotBlank();
		}
		assertThat(page.select("section[aria-labelledby=sums-USD] tbody tr:first-child td.number").eachText())
			.startsWith("10.00 USD", "0.00 USD", "0.00 USD");
		assertThat(chart.select("rect.series-1")).hasSize(1)
			.allMatch((bar) -> Integer.parseInt(bar.attr("height")) > 90);
		assertThat(page.select("[style], script:not([src])")).isEmpty();
	}

	@Test
	void whoHasNoAccountIsToldWhatToDo() {
		Document page = ConsoleBrowser.as(Role.SELLER, UUID.randomUUID()).page("/console");
		assertThat(page.select(".empty a").attr("href")).isEqualTo("/console/connections");
	}

	@Test
	void runsThatFailedAndFeedsAreListed() {
		OwnedLosses.jdbc()
			.sql("insert into run (account, job, idempotency_key, state, detail) values (:account, 'inventorySync', 'k', 'FAILED', 'Amazon did not answer')")
			.param("account", this.seller.account().id())
			.update();
		Document page = this.browser.page("/console");
		assertThat(page.select("section[aria-labelledby=runs-title] tbody tr").text())
			.contains("Failed", "Amazon did not answer")
			.containsPattern("\\d\\d:\\d\\d:\\d\\d (Z|UTC)");
		assertThat(List.of(page.select("section[aria-labelledby=feeds-title] .empty-title").text()))
			.containsExactly("No reports yet");
	}

}
