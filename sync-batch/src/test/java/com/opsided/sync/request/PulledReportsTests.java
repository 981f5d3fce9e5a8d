package com.opsided.sync.request;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

import com.opsided.shared.connection.ConnectionState;
import com.opsided.shared.connection.ConnectionTable;
import com.opsided.shared.report.FeedFreshness;
import com.opsided.shared.report.ReportKind;
import com.opsided.shared.report.ReportRequestTable;
import com.opsided.shared.report.RequestState;
import com.opsided.shared.report.WantedReport;
import com.opsided.shared.run.Run;
import com.opsided.shared.run.RunState;
import com.opsided.sync.audit.PlannedFailure;
import com.opsided.sync.audit.Seller;
import com.opsided.sync.audit.TestPlatform;
import com.opsided.sync.run.ControlRun;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Reports on their way from a simulated Amazon into the tables.
 */
class PulledReportsTests {

	private static final Map<String, String> LEDGER = Map.of("feeds", "ledger", "windowDays", "60");

	private static SimulatedAmazon amazon;

	@BeforeAll
	static void start() {
		TestPlatform.beans();
		amazon = SimulatedAmazon.start();
	}

	@AfterAll
	static void stop() {
		amazon.close();
	}

	@AfterEach
	void noFaults() {
		amazon.noFaults();
		PlannedFailure.never();
	}

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

	@Test
	void aCancelledReportHadNoData() {
		amazon.fault("{\"operation\": \"createReport\", \"action\": \"CANCEL_REPORT\", \"times\": 1}");
		ConnectedSeller seller = amazon.seller(15).connected();
		Run run = seller.sync(LEDGER);
		assertThat(run.state()).isEqualTo(RunState.COMPLETED);
		assertThat(seller.reports(run)).extracting(WantedReport::state).containsExactly(RequestState.NO_DATA);
		assertThat(seller.rows("ledger")).isEmpty();
	}

	@Test
	void aFatalReportCoolsDownWithItsExplanationAndIsAskedForAgain() {
		amazon.fault("{\"operation\": \"createReport\", \"action\": \"FATAL_REPORT\", \"times\": 1}");
		ConnectedSeller seller = amazon.seller(16).connected();
		Run run = seller.attempt(seller.request(LEDGER));
		for (int i = 0; i < 20 && !seller.reports(run).get(0).isCoolingDown(); i++) {
			seller.timePasses();
		}
		WantedReport cooling = seller.reports(run).get(0);
		assertThat(cooling.isCoolingDown()).isTrue();
		assertThat(cooling.detail()).contains("Amazon could not make the report: ").hasSizeGreaterThan(50);
		assertThat(Duration.between(Instant.now(), cooling.nextAt())).isBetween(Duration.ofMinutes(28),
				Duration.ofMinutes(30));
		run = seller.finish(run);
		assertThat(run.state()).isEqualTo(RunState.COMPLETED);
		assertThat(seller.reports(run)).singleElement()
			.satisfies((report) -> assertThat(report.attempts()).isEqualTo(2));
	}

	@Test
	void aReportIsGivenUpWithinItsBudgetTheOthersAreLoadedAndARestartAsksAgain() {
		ConnectedSeller seller = amazon.seller(17).connected();
		Run run = seller.request(Map.of("feeds", "ledger,reimbursements", "windowDays", "60"));
		amazon.fault("{\"operation\": \"createReport\", \"action\": \"FATAL_REPORT\", \"times\": 6}");
		run = seller.finish(run);
		assertThat(run.state()).isEqualTo(RunState.FAILED);
		assertThat(run.history().detail()).contains("2 of 2 reports could not be had", "ledger detail",
				"asked 3 times");
		TestPlatform.bean(ControlRun.class).restart(run.account(), run.id());
		run = seller.finish(run);
		assertThat(run.state()).as(String.valueOf(run.history().detail())).isEqualTo(RunState.COMPLETED);
		assertThat(seller.rows("ledger")).isNotEmpty();
	}

	@Test
	void whatCouldBeHadIsLoadedBesideAReportThatWasGivenUp() {
		SimulatedAmazon.Simulated simulated = amazon.seller(18);
		ConnectedSeller seller = simulated.connected();
		Run run = seller.attempt(seller.request(Map.of("feeds", "ledger,reimbursements", "windowDays", "60")));
		TestPlatform.jdbc().sql("""
				update report_request set report_id = 'gone', state = 'REQUESTED', attempts = 3
				where account = :account and kind = 'REIMBURSEMENTS'
				""").param("account", run.account()).update();
		run = seller.finish(run);
		assertThat(run.state()).isEqualTo(RunState.FAILED);
		assertThat(run.history().detail()).contains("1 of 2 reports could not be had", "reimbursements");
		assertThat(seller.rows("ledger")).isNotEmpty();
	}

	@Test
	void anExpiredAddressIsAskedForAnew() {
		amazon.fault("{\"operation\": \"getReportDocument\", \"action\": \"EXPIRED_URL\", \"times\": 2}");
		assertLoaded(19);
	}

	@Test
	void aTruncatedDocumentIsFetchedAgain() {
		amazon.fault("{\"operation\": \"document\", \"action\": \"TRUNCATE\", \"times\": 1}");
		assertLoaded(20);
	}

	@Test
	void aDocumentIsReadWhateverCharsetItsHeaderNames() {
		amazon.fault("{\"operation\": \"document\", \"action\": \"WRONG_CHARSET\", \"times\": 1}");
		assertLoaded(21);
	}

	@Test
	void anUnavailableAmazonIsAskedAgain() {
		amazon.fault("{\"operation\": \"getReport\", \"status\": 503, \"times\": 2}");
		amazon.fault("{\"operation\": \"createReport\", \"status\": 500, \"times\": 2}");
		assertLoaded(22);
	}

	@Test
	void aRunIsParkedUntilTheQuotaOfDocumentsAllowsMoreAndLoadsTheOthersBefore() {
		SimulatedAmazon.Simulated simulated = amazon.seller(23);
		ConnectedSeller seller = simulated.connected();
		Run run = seller.attempt(seller.request(Map.of("feeds", "ledger,reimbursements", "windowDays", "60")));
		while (seller.now(run).state() == RunState.WAITING) {
			seller.timePasses();
		}
		amazon.fault("{\"operation\": \"getReportDocument\", \"status\": 429, \"times\": 1}");
		run = seller.attempt(run);
		assertThat(run.state()).isEqualTo(RunState.WAITING);
		assertThat(run.history().detail()).contains("Amazon gives the document of");
		assertThat(run.history().wakeAt()).isAfter(Instant.now());
		TestPlatform.jdbc()
			.sql("update report_request set next_at = now() where account = :account and feed = 'ledger'")
			.param("account", run.account())
			.update();
		ConnectedSeller.quotasFill();
		TestPlatform.bean(ControlRun.class).wake(run.account(), run.id());
		run = seller.attempt(run);
		assertThat(run.state()).isEqualTo(RunState.WAITING);
		assertThat(seller.reports(run)).extracting(WantedReport::state)
			.containsExactly(RequestState.LOADED, RequestState.READY);
		assertThat(seller.rows("ledger")).isNotEmpty();
		assertThat(seller.finish(run).state()).isEqualTo(RunState.COMPLETED);
	}

	@Test
	void aDocumentThatIsNotOnThisDiskIsFetchedAgainAndTheLoadGoesOnAfterItsLastChunk() throws Exception {
		SimulatedAmazon.Simulated simulated = amazon.seller(24);
		ConnectedSeller seller = simulated.connected();
		PlannedFailure.after(1);
		Run run = seller.sync(Map.of("feeds", "ledger"));
		assertThat(run.state()).isEqualTo(RunState.FAILED);
		assertThat(run.history().detail()).isEqualTo("a planned failure");
		for (WantedReport report : seller.reports(run)) {
			if (report.file() != null) {
				Files.delete(Path.of(report.file().path()));
			}
		}
		TestPlatform.bean(ControlRun.class).restart(run.account(), run.id());
		run = seller.finish(run);
		assertThat(run.state()).isEqualTo(RunState.COMPLETED);
		ConnectedSeller handedIn = new ConnectedSeller(Seller.of(simulated.files()).account());
		assertThat(seller.rows("ledger")).isEqualTo(handedIn.rows("ledger"));
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

	private static void assertLoaded(long seed) {
		SimulatedAmazon.Simulated simulated = amazon.seller(seed);
		Run run = simulated.connected().sync(Map.of("feeds", "reimbursements"));
		assertThat(run.state()).as(String.valueOf(run.history().detail())).isEqualTo(RunState.COMPLETED);
		assertThat(simulated.connected().reports(run)).extracting((report) -> report.wish().kind())
			.containsOnly(ReportKind.REIMBURSEMENTS);
		ConnectedSeller handedIn = new ConnectedSeller(Seller.of(simulated.files()).account());
		assertThat(simulated.connected().rows("reimbursement_line")).isEqualTo(handedIn.rows("reimbursement_line"))
			.isNotEmpty();
	}

}
