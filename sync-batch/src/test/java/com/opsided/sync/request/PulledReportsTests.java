package com.opsided.sync.request;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

import com.opsided.shared.connection.ConnectionState;
import com.opsided.shared.connection.ConnectionTable;
import com.opsided.shared.report.FeedFreshness;
import com.opsided.shared.report.ReportRequestTable;
import com.opsided.shared.report.RequestState;
import com.opsided.shared.report.WantedReport;
import com.opsided.shared.run.Run;
import com.opsided.shared.run.RunState;
import com.opsided.sync.audit.PlannedFailure;
import com.opsided.sync.audit.Seller;
import com.opsided.sync.audit.TestPlatform;
import com.opsided.sync.run.ControlRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Reports on their way from a simulated Amazon into the tables.
 */
class PulledReportsTests extends WithSimulatedAmazon {

	private static final Map<String, String> LEDGER = Map.of("feeds", "ledger", "windowDays", "60");

	@Test
	void aFirstSyncGivesTheRowsThatTheSellersFilesGive() {
		SimulatedAmazon.Simulated seller = amazon.seller(11);
		Run run = seller.connected()
			.sync(Map.of("feeds", "ledger,ledger-summary,reimbursements,returns,removals,fee-preview,storage-fees"));
		assertThat(run.state()).as(String.valueOf(run.history().detail())).isEqualTo(RunState.COMPLETED);
		ConnectedSeller handedIn = new ConnectedSeller(Seller.of(seller.files()).account());
		for (String table : List.of("ledger", "ledger_balance", "reimbursement_line", "customer_return",
				"removal_order_line", "removal_shipment_line", "fee_preview", "storage_fee")) {
			assertThat(seller.connected().rows(table)).as(table).isEqualTo(handedIn.rows(table)).isNotEmpty();
		}
		assertThat(TestPlatform.home().resolve("downloads").resolve(String.valueOf(run.account()))).isEmptyDirectory();
	}

	@Test
	void aLaterSyncPullsOnlyWhatStillChanges() {
		ConnectedSeller seller = amazon.seller(12).connected();
		Run first = seller.sync(Map.of("feeds", "ledger"));
		assertThat(seller.reports(first)).hasSize(7);
		List<String> rows = seller.rows("ledger");
		Run second = seller.sync(Map.of("feeds", "ledger"));
		assertThat(second.state()).isEqualTo(RunState.COMPLETED);
		assertThat(seller.reports(second)).singleElement()
			.satisfies((report) -> assertThat(report.wish().from()).isEqualTo(report.wish().to().minusDays(60)));
		assertThat(seller.rows("ledger")).isEqualTo(rows);
	}

	@Test
	void noThreadIsHeldWhileAmazonWorks() {
		ConnectedSeller seller = amazon.seller(13).connected();
		Run run = seller.attempt(seller.request(LEDGER));
		assertThat(run.state()).isEqualTo(RunState.WAITING);
		assertThat(run.history().detail()).contains("waits for Amazon to make 1 of 1 reports");
		assertThat(seller.finish(run).state()).isEqualTo(RunState.COMPLETED);
	}

	@Test
	void theLastReportThatIsReadyWakesTheRun() {
		ConnectedSeller seller = amazon.seller(14).connected();
		Run run = seller.attempt(seller.request(LEDGER));
		for (int i = 0; i < 20 && seller.now(run).state() == RunState.WAITING; i++) {
			seller.timePasses();
		}
		assertThat(seller.now(run).state()).isEqualTo(RunState.QUEUED);
		assertThat(seller.reports(run)).extracting(WantedReport::state).containsOnly(RequestState.READY);
	}

	@ParameterizedTest
	@ValueSource(strings = { "planReports", "awaitReports", "fetchReports", "loadReports", "publishReports",
			"settleReports" })
	void aRunMayDieAfterEachStep(String step) {
		SimulatedAmazon.Simulated simulated = amazon.seller(31);
		ConnectedSeller seller = simulated.connected();
		PlannedFailure.afterStep(step);
		Run run = seller.sync(Map.of("feeds", "reimbursements"));
		assertThat(run.state()).isEqualTo(RunState.FAILED);
		assertThat(run.history().detail()).isEqualTo("a planned failure");
		TestPlatform.bean(ControlRun.class).restart(run.account(), run.id());
		run = seller.finish(run);
		assertThat(run.state()).as(String.valueOf(run.history().detail())).isEqualTo(RunState.COMPLETED);
		assertThat(seller.rows("reimbursement_line"))
			.isEqualTo(new ConnectedSeller(Seller.of(simulated.files()).account()).rows("reimbursement_line"));
	}

	@Test
	void aSellerWhoTookTheConsentBackIsAskedToConnectAgain() {
		SimulatedAmazon.Simulated seller = amazon.seller(25);
		amazon.revoke(seller);
		Run run = seller.connected().sync(LEDGER);
		assertThat(run.state()).isEqualTo(RunState.FAILED);
		assertThat(run.history().detail()).contains("reconnect the account");
		assertThat(new ConnectionTable(TestPlatform.jdbc()).amazonOf(run.account()).orElseThrow().state())
			.isEqualTo(ConnectionState.REAUTH_REQUIRED);
	}

	@Test
	void anUnknownFeedIsRefused() {
		Run run = amazon.seller(26).connected().sync(Map.of("feeds", "ledger,leger"));
		assertThat(run.state()).isEqualTo(RunState.FAILED);
		assertThat(run.history().detail()).startsWith("There is no feed 'leger'; there are [")
			.contains("ledger-summary");
	}

	@Test
	void itIsToldHowFreshEachFeedIs() {
		ConnectedSeller seller = amazon.seller(27).connected();
		Run run = seller.sync(Map.of("feeds", "ledger,fee-preview", "windowDays", "10"));
		assertThat(run.state()).as(String.valueOf(run.history().detail())).isEqualTo(RunState.COMPLETED);
		List<FeedFreshness> freshness = TestPlatform.bean(ReportRequestTable.class).freshness(run.account());
		assertThat(freshness).extracting(FeedFreshness::feed).containsExactly("fee-preview", "ledger");
		assertThat(freshness.get(0).until()).isNull();
		assertThat(freshness.get(1).until()).isEqualTo(LocalDate.now(ZoneOffset.UTC));
		assertThat(freshness.get(1).asOf()).isBefore(freshness.get(1).loadedAt());
	}

}
