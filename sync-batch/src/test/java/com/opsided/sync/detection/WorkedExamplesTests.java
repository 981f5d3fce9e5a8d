package com.opsided.sync.detection;

import java.time.LocalDate;
import java.util.List;

import com.opsided.shared.account.Region;
import com.opsided.shared.discrepancy.Assessment;
import com.opsided.shared.discrepancy.Discrepancy;
import com.opsided.shared.discrepancy.DiscrepancyState;
import com.opsided.shared.discrepancy.DiscrepancyType;
import com.opsided.sync.reconciliation.AssessProduct;
import com.opsided.sync.reconciliation.AssessmentScope;
import com.opsided.sync.reconciliation.PolicyProperties;
import com.opsided.sync.reconciliation.ProductPayments;
import org.junit.jupiter.api.Test;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.mock.env.MockEnvironment;

import static com.opsided.sync.detection.LedgerRow.adjustment;
import static com.opsided.sync.detection.PaymentLine.paid;
import static com.opsided.sync.detection.PaymentLine.reversal;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The worked examples of {@code detection.md} §7, by their numbers.
 */
class WorkedExamplesTests {

	private static final AssessProduct assessProduct = new AssessProduct(
			Binder.get(new MockEnvironment()).bindOrCreate("opsided.policy", PolicyProperties.class),
			SampleProduct.DEFAULTS.families());

	@Test
	void example1FoundUnitsLeaveElevenOfSixteenToClaim() {
		Discrepancy lost = only(sixteenLostAndFiveFound(), "2026-10-15");
		assertThat(lost.units()).isEqualTo(16);
		assertThat(lost.unitsFound()).isEqualTo(5);
		assertThat(lost.unitsReimbursed()).isZero();
		assertThat(lost.unitsOpen()).isEqualTo(11);
		assertThat(lost.amazonUnreconciled()).isEqualTo(11);
		assertThat(lost.claimableUnits()).isEqualTo(11);
		Assessment assessment = assess(lost, "2026-10-15");
		assertThat(assessment.state()).isEqualTo(DiscrepancyState.CLAIMABLE);
		assertThat(assessment.windowCloses()).isEqualTo(LocalDate.of(2026, 10, 31));
	}

	@Test
	void example2AReimbursementCountsBeforeAmazonsColumnFollows() {
		Discrepancy lost = only(sixteenLostAndFiveFound().reimbursed(paid("2026-09-20", "R1", "Lost_Warehouse", 4)),
				"2026-10-15");
		assertThat(lost.unitsReimbursed()).isEqualTo(4);
		assertThat(lost.unitsOpen()).isEqualTo(7);
		assertThat(lost.amazonUnreconciled()).isEqualTo(11);
		assertThat(lost.claimableUnits()).isEqualTo(7);
	}

	@Test
	void example3ASpareFoundUnitDoesNotCloseALaterLoss() {
		ProductFindings findings = new SampleProduct()
			.ledger(adjustment("2026-09-01", "M", -2), adjustment("2026-09-02", "F", 3),
					adjustment("2026-09-10", "M", -1))
			.detect("2026-10-15");
		assertThat(findings.discrepancies()).extracting(Discrepancy::unitsOpen).containsExactly(0, 1);
		assertThat(assess(findings.discrepancies().get(0), "2026-10-15").state()).isEqualTo(DiscrepancyState.RESOLVED);
		assertThat(findings.counters()).isEqualTo(new DetectionCounters(1, 0, 0));
	}

	@Test
	void example4TheWindowShrankOnTheTwentyThirdOfOctober2024() {
		Discrepancy before = only(new SampleProduct().ledger(adjustment("2024-10-22", "E", -1)), "2024-12-01");
		Discrepancy after = only(new SampleProduct().ledger(adjustment("2024-10-23", "E", -1)), "2024-12-01");
		assertThat(assess(before, "2024-12-01").windowCloses()).isEqualTo(LocalDate.of(2024, 10, 22).plusDays(548));
		assertThat(assess(after, "2024-12-01").windowCloses()).isEqualTo(LocalDate.of(2024, 10, 23).plusDays(60));
	}

	@Test
	void example5AReversalInCashReopensAUnitAndOneInInventoryDoesNot() {
		SampleProduct inCash = threeLostAndPaid().reimbursed(reversal("2026-09-20", "R2", "R1", -1, 0));
		SampleProduct inInventory = threeLostAndPaid().reimbursed(reversal("2026-09-20", "R2", "R1", -1, 1));
		assertThat(inCash.detect(DiscrepancyType.FC_LOST, "2026-10-15")).singleElement()
			.extracting(Discrepancy::unitsReimbursed)
			.isEqualTo(2);
		assertThat(inInventory.detect(DiscrepancyType.FC_LOST, "2026-10-15")).singleElement()
			.extracting(Discrepancy::unitsReimbursed)
			.isEqualTo(3);
	}

	@Test
	void example6TwoIdenticalRowsAreTwoDiscrepancies() {
		List<Discrepancy> lost = new SampleProduct()
			.ledger(adjustment("2026-09-01", "M", -1), adjustment("2026-09-01", "M", -1).occurrence(2))
			.detect(DiscrepancyType.FC_LOST, "2026-10-15");
		assertThat(lost).extracting(Discrepancy::occurrence).containsExactly(1, 2);
	}

	private static SampleProduct sixteenLostAndFiveFound() {
		return new SampleProduct().ledger(adjustment("2026-09-01", "M", -16).unreconciled(11),
				adjustment("2026-09-05", "F", 1).at("JFK8"), adjustment("2026-09-06", "F", 1).at("PHX6"),
				adjustment("2026-09-07", "F", 1).at("MGE7"), adjustment("2026-09-08", "F", 1).at("MKE1"),
				adjustment("2026-09-09", "F", 1).at("MAN4"));
	}

	private static SampleProduct threeLostAndPaid() {
		return new SampleProduct().ledger(adjustment("2026-09-01", "M", -3))
			.reimbursed(paid("2026-09-10", "R1", "Lost_Warehouse", 3));
	}

	private static Discrepancy only(SampleProduct product, String asOf) {
		List<Discrepancy> found = product.detect(asOf).discrepancies();
		assertThat(found).hasSize(1);
		return found.get(0);
	}

	private static Assessment assess(Discrepancy discrepancy, String asOf) {
		SampleProduct product = new SampleProduct();
		return assessProduct.assess(discrepancy, ProductPayments.NONE,
				new AssessmentScope(LocalDate.parse(asOf), Region.NA, product.sourcingCosts()));
	}

}
