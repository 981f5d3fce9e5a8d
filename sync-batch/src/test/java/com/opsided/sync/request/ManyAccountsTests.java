package com.opsided.sync.request;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.opsided.shared.report.ReportKind;
import com.opsided.shared.report.ReportRequestTable;
import com.opsided.shared.report.ReportWish;
import com.opsided.shared.report.RequestState;
import com.opsided.shared.report.WantedReport;
import com.opsided.shared.run.NewRun;
import com.opsided.shared.run.Run;
import com.opsided.sync.audit.TestPlatform;
import com.opsided.sync.run.RequestRun;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

/** Many accounts wait for Amazon at once. */
class ManyAccountsTests {

	private static final int ACCOUNTS = 1_000;

	private static WireMockServer amazon;

	@BeforeAll
	static void start() {
		TestPlatform.beans();
		amazon = new WireMockServer(wireMockConfig().port(TestPlatform.AMAZON_PORT));
		amazon.start();
		amazon.stubFor(post(urlEqualTo("/auth/o2/token"))
			.willReturn(okJson("{\"access_token\": \"a\", \"token_type\": \"bearer\", \"expires_in\": 3600}")));
		amazon.stubFor(get(urlPathMatching("/reports/2021-06-30/reports/.*")).willReturn(okJson("""
				{"reportId": "R", "reportType": "GET_LEDGER_DETAIL_VIEW_DATA", "createdTime": "2026-01-01T00:00:00Z",
				 "processingStatus": "IN_PROGRESS", "marketplaceIds": ["ATVPDKIKX0DER"]}""")));
	}

	@AfterAll
	static void stop() {
		amazon.stop();
	}

	@Test
	void onePassOfOnePollerLooksAtTheReportsOfAThousandAccounts() {
		TestPlatform.jdbc().sql("update report_request set next_at = 'infinity' where next_at < 'infinity'").update();
		List<Run> runs = new ArrayList<>();
		for (int i = 0; i < ACCOUNTS; i++) {
			runs.add(waiting());
		}
		int threads = Thread.activeCount();
		ConnectedSeller.poll();
		amazon.verify(ACCOUNTS, getRequestedFor(urlPathMatching("/reports/2021-06-30/reports/.*")));
		assertThat(runs).allSatisfy((run) -> {
			WantedReport report = TestPlatform.bean(ReportRequestTable.class).of(run.account(), run.id()).get(0);
			assertThat(report.tries()).isEqualTo(1);
			assertThat(report.nextAt()).isAfter(Instant.now().minusSeconds(60));
		});
		assertThat(Thread.activeCount()).isLessThan(threads + 20);
		ConnectedSeller.poll();
		assertThat(amazon.findAll(getRequestedFor(anyUrl()))).as("nothing is due so soon")
			.hasSizeLessThan(2 * ACCOUNTS);
	}

	/** A run whose one report was asked for and is due to be looked at. */
	private static Run waiting() {
		ConnectedSeller seller = ConnectedSeller.connect("A" + UUID.randomUUID(), "Atzr|" + UUID.randomUUID());
		long account = seller.account().id();
		Run run = TestPlatform.bean(RequestRun.class)
			.request(new NewRun(account, "inventorySync", "key", Map.of(), "test"))
			.run();
		ReportRequestTable requests = TestPlatform.bean(ReportRequestTable.class);
		requests.want(account, run.id(),
				new ReportWish("ledger", ReportKind.LEDGER_DETAIL, "GET_LEDGER_DETAIL_VIEW_DATA",
						LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1, 2), List.of("ATVPDKIKX0DER"), List.of()),
				Instant.now());
		TestPlatform.jdbc()
			.sql("update connection set marketplaces = '{ATVPDKIKX0DER}' where account = :account")
			.param("account", account)
			.update();
		requests.requested(requests.of(account, run.id()).get(0), "R" + account, Instant.now());
		assertThat(requests.of(account, run.id())).extracting(WantedReport::state)
			.containsExactly(RequestState.REQUESTED);
		return run;
	}

}
