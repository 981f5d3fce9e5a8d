package com.opsided.sync.reconciliation;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.opsided.shared.claim.ClaimState;
import com.opsided.shared.discrepancy.Detection;
import com.opsided.shared.discrepancy.DetectionTable;
import com.opsided.shared.discrepancy.ListedDiscrepancy;
import com.opsided.shared.run.Run;
import com.opsided.sync.audit.TestPlatform;
import com.opsided.sync.detection.Closing;
import com.opsided.sync.detection.DiscrepancyEvidence;
import com.opsided.sync.detection.ExplainDiscrepancy;
import com.opsided.sync.run.RunFailed;
import org.junit.jupiter.api.Test;

import static com.opsided.sync.reconciliation.OwnedAccount.adjusted;
import static com.opsided.sync.reconciliation.OwnedAccount.paid;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Detection and reconciliation as jobs of the platform.
 */
class DetectionRunsTests {

	private static final DetectionTable detections = TestPlatform.bean(DetectionTable.class);

	private final OwnedAccount account = new OwnedAccount().costs("X1", "X2", "X3")
		.ledger(adjusted("2026-09-01", "X1", "1", -5, "M"), adjusted("2026-09-01", "X2", "2", -5, "M"),
				adjusted("2026-09-01", "X3", "3", -5, "M"));

	@Test
	void aDetectionOfSomeProductsKeepsTheOthers() {
		this.account.evaluate("2026-09-10");
		this.account.ledger(adjusted("2026-09-11", "X2", "4", 2, "F"), adjusted("2026-09-11", "X3", "5", 2, "F"),
				adjusted("2026-09-11", "X0", "6", -1, "M"));
		this.account.detect(Map.of("asOf", "2026-09-12", "skus", "sku X2, X0"));
		this.account.reconcile(Map.of("asOf", "2026-09-12"));
		assertThat(open()).containsExactly("X0 1", "X1 5", "X2 3", "X3 5");
		assertThat(this.account.claim("2").units()).isEqualTo(3);
		this.account.evaluate("2026-09-12");
		assertThat(open()).containsExactly("X0 1", "X1 5", "X2 3", "X3 3");
	}

	@Test
	void aFirstDetectionExaminesAllProductsWhateverIsWanted() {
		this.account.detect(Map.of("asOf", "2026-09-12", "skus", "X2"));
		this.account.reconcile(Map.of("asOf", "2026-09-12"));
		assertThat(open()).containsExactly("X1 5", "X2 5", "X3 5");
	}

	@Test
	void reconciliationAloneTellsWindowsAnewAndKeepsTheResultUntilThen() {
		this.account.evaluate("2026-09-10");
		Detection before = detections.current(this.account.id()).orElseThrow();
		this.account.reconcile(Map.of("asOf", "2026-12-01"));
		Detection after = detections.current(this.account.id()).orElseThrow();
		assertThat(after.copiedFrom()).isEqualTo(before.id());
		assertThat(open()).containsExactly("X1 5", "X2 5", "X3 5");
		assertThat(this.account.claims()).hasSize(3).allMatch((claim) -> claim.state() == ClaimState.EXPIRED);
	}

	@Test
	void reconciliationWithoutAnyDetectionHasNothingToDo() {
		this.account.reconcile(Map.of());
		assertThat(detections.current(this.account.id())).isEmpty();
	}

	@Test
	void whatIsDetectedAlreadyIsNotDetectedAgain() {
		this.account.evaluate("2026-09-10");
		int current = detections.current(this.account.id()).orElseThrow().id();
		this.account.evaluate("2026-09-10");
		assertThat(detections.current(this.account.id()).orElseThrow().id()).isEqualTo(current);
		assertThat(open()).containsExactly("X1 5", "X2 5", "X3 5");
	}

	@Test
	void aRunThatALaterOneOvertookDoesNothingMore() {
		this.account.evaluate("2026-09-10");
		Run early = this.account.request("discrepancyDetection", Map.of("asOf", "2026-09-11"));
		String detection = OwnedAccount.prepare(early);
		this.account.evaluate("2026-09-11");
		this.account.execute(early, detection);
		Run late = this.account.request("reconciliation", Map.of());
		this.account.execute(late, detection);
		assertThat(open()).containsExactly("X1 5", "X2 5", "X3 5");
		assertThat(detections.current(this.account.id()).orElseThrow().id()).isNotEqualTo(Integer.valueOf(detection));
	}

	@Test
	void aSettlementThatFailsInTheMiddleGoesOnAndEndsAlike() {
		List<String> fnskus = OwnedAccount.numbered("Y", 1, 9);
		this.account.costs(Stream.concat(Stream.of("X1", "X2", "X3"), fnskus.stream()).toArray(String[]::new));
		List<String> lines = fnskus.stream()
			.map((fnsku) -> adjusted("2026-09-01", fnsku, "r" + fnsku, -5, "M"))
			.toList();
		this.account.ledger(lines.toArray(String[]::new));
		this.account.detect(Map.of("asOf", "2026-09-10"));
		Run run = this.account.request("reconciliation", Map.of("asOf", "2026-09-10"));
		String detection = OwnedAccount.prepare(run);
		String constraint = "planned_failure_" + this.account.id();
		TestPlatform.jdbc().sql("alter table claim add constraint " + constraint + " check (fnsku <> 'Y5')").update();
		try {
			assertThatThrownBy(() -> this.account.execute(run, detection)).isInstanceOf(RunFailed.class);
		}
		finally {
			TestPlatform.jdbc().sql("alter table claim drop constraint " + constraint).update();
		}
		assertThat(this.account.claims()).hasSizeBetween(1, 11);
		assertThat(detections.current(this.account.id())).isEmpty();
		this.account.execute(run, detection);
		assertThat(this.account.claims()).hasSize(12).allSatisfy((claim) -> {
			assertThat(claim.state()).isEqualTo(ClaimState.READY);
			assertThat(this.account.history(claim)).hasSize(2);
		});
		assertThat(this.account.listed()).hasSize(12);
	}

	@Test
	void evidenceNamesWhatClosedTheUnits() {
		this.account.ledger(adjusted("2026-08-30", "X1", "0", -1, "M"), adjusted("2026-09-03", "X1", "7", 3, "F"))
			.reimbursements(paid("2026-09-05", "R1", "", "X1", 2))
			.evaluate("2026-09-10");
		ListedDiscrepancy listed = this.account.listed()
			.stream()
			.filter((each) -> each.discrepancy().discrepancy().referenceId().equals("1"))
			.findFirst()
			.orElseThrow();
		DiscrepancyEvidence evidence = TestPlatform.bean(ExplainDiscrepancy.class)
			.explain(this.account.id(), listed.id(), listed.discrepancy().discrepancy())
			.orElseThrow();
		assertThat(evidence.closings()).extracting(DetectionRunsTests::told).containsExactly("2 by 7", "2 by R1");
		assertThat(evidence.ledger()).extracting((row) -> row.referenceId()).containsExactly("0", "1", "7");
		assertThat(evidence.reimbursements()).hasSize(1);
	}

	private static String told(Closing closing) {
		return closing.units() + " by "
				+ ((closing.found() != null) ? closing.found().referenceId() : closing.payment().reimbursementId());
	}

	private List<String> open() {
		return this.account.listed()
			.stream()
			.map((each) -> each.discrepancy().discrepancy())
			.map((each) -> each.fnsku() + " " + each.unitsOpen())
			.sorted()
			.toList();
	}

}
