package com.opsided.sync.request;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

import com.opsided.shared.report.ReportKind;
import com.opsided.shared.report.RequestState;
import com.opsided.shared.report.WantedReport;
import com.opsided.shared.run.Run;
import com.opsided.shared.run.RunState;
import com.opsided.sync.audit.PlannedFailure;
import com.opsided.sync.audit.Seller;
import com.opsided.sync.audit.TestPlatform;
import com.opsided.sync.run.ControlRun;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Reports that Amazon refuses, breaks or delays.
 */
class TroubledReportsTests extends WithSimulatedAmazon {

	private static final Map<String, String> LEDGER = Map.of("feeds", "ledger", "windowDays", "60");

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
