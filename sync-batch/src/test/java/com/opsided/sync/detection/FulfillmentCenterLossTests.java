package com.opsided.sync.detection;

import java.util.List;

import com.opsided.shared.discrepancy.Discrepancy;
import com.opsided.shared.discrepancy.DiscrepancyType;
import com.opsided.shared.discrepancy.Standing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static com.opsided.sync.detection.LedgerRow.adjustment;
import static com.opsided.sync.detection.PaymentLine.paid;
import static com.opsided.sync.detection.PaymentLine.reversal;
import static org.assertj.core.api.Assertions.assertThat;

class FulfillmentCenterLossTests {

	private static final String AS_OF = "2026-10-15";

	@ParameterizedTest
	@CsvSource({ "M,FC_LOST", "5,FC_LOST", "m,FC_LOST", "E,FC_DAMAGED", "6,FC_DAMAGED", "7,FC_DAMAGED" })
	void aLossCodeOpensUnitsInItsFamily(String reason, DiscrepancyType type) {
		Discrepancy loss = new SampleProduct()
			.ledger(adjustment("2026-09-01", reason, -3).reference("21188081").at("LGB3").in("SELLABLE"))
			.detect(AS_OF)
			.discrepancies()
			.get(0);
		assertThat(loss).isEqualTo(new Discrepancy(type, Standing.CLAIM, SampleProduct.FNSKU, SampleProduct.MSKU,
				SampleProduct.ASIN, SampleProduct.TITLE, "21188081", 1, loss.eventDate(), "LGB3", "SELLABLE", reason, 3,
				0, 0, null, null));
		assertThat(loss.eventDate()).isEqualTo("2026-09-01");
	}

	@ParameterizedTest
	@ValueSource(strings = { "H", "K", "U", "P", "Q", "O", "G", "3", "4", "1", "2", "J", "", "F", "N" })
	void otherCodesOpenNothing(String reason) {
		assertThat(new SampleProduct().ledger(adjustment("2026-09-01", reason, -1)).detect(AS_OF).discrepancies())
			.isEmpty();
	}

	@Test
	void onlyAdjustmentsOpenUnits() {
		assertThat(new SampleProduct().ledger(adjustment("2026-09-01", "M", -1).ofType("Shipments"))
			.detect(AS_OF)
			.discrepancies()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "F,2", "N,2", "P,0", "M,0" })
	void onlyFoundCodesCloseLosses(String reason, int found) {
		assertThat(lost(
				new SampleProduct().ledger(adjustment("2026-09-01", "M", -2), adjustment("2026-09-02", reason, 2))))
			.singleElement()
			.extracting(Discrepancy::unitsFound)
			.isEqualTo(found);
	}

	@Test
	void nothingThatIsFoundClosesADamage() {
		ProductFindings findings = new SampleProduct()
			.ledger(adjustment("2026-09-01", "E", -2), adjustment("2026-09-02", "F", 2))
			.detect(AS_OF);
		assertThat(findings.discrepancies()).singleElement().extracting(Discrepancy::unitsOpen).isEqualTo(2);
		assertThat(findings.counters().unmatchedFound()).isEqualTo(2);
	}

	@ParameterizedTest
	@CsvSource({ "Lost_Warehouse,M", "WAREHOUSE_LOST,M", "Warehouse_Lost_Manual,M", "Damaged_Warehouse,E",
			"WAREHOUSE_DAMAGE,E", "WAREHOUSE_DAMAGE_EXCEPTION,E" })
	void aReimbursementPaysForItsOwnFamily(String reason, String code) {
		SampleProduct product = new SampleProduct()
			.ledger(adjustment("2026-09-01", "M", -1), adjustment("2026-09-01", "E", -1))
			.reimbursed(paid("2026-09-05", "R1", reason, 1));
		assertThat(product.detect(AS_OF).discrepancies())
			.filteredOn((loss) -> loss.reason().equals(code) ? loss.unitsReimbursed() == 1 : loss.unitsOpen() == 1)
			.hasSize(2);
	}

	@Test
	void theOldestLossIsClosedFirstAndALaterOneWithTheRest() {
		assertThat(lost(new SampleProduct().ledger(adjustment("2026-09-02", "M", -2), adjustment("2026-09-01", "M", -2),
				adjustment("2026-09-03", "F", 3))))
			.extracting(Discrepancy::unitsFound)
			.containsExactly(2, 1);
	}

	@Test
	void onOneDayLossesGoBeforeFindsAndFindsBeforePayments() {
		SampleProduct product = new SampleProduct()
			.ledger(adjustment("2026-09-01", "F", 1).reference("1"), adjustment("2026-09-01", "M", -2).reference("2"))
			.reimbursed(paid("2026-09-01", "R1", "Lost_Warehouse", 2));
		ProductFindings findings = product.detect(AS_OF);
		assertThat(findings.discrepancies()).singleElement().satisfies((loss) -> {
			assertThat(loss.unitsFound()).isEqualTo(1);
			assertThat(loss.unitsReimbursed()).isEqualTo(1);
		});
		assertThat(findings.counters()).isEqualTo(new DetectionCounters(0, 1, 0));
	}

	@Test
	void aReimbursementBeforeTheLossIsUnmatched() {
		ProductFindings findings = new SampleProduct().ledger(adjustment("2026-09-02", "M", -1))
			.reimbursed(paid("2026-09-01", "R1", "Lost_Warehouse", 1))
			.detect(AS_OF);
		assertThat(findings.discrepancies()).singleElement().extracting(Discrepancy::unitsOpen).isEqualTo(1);
		assertThat(findings.counters().unmatchedReimbursed()).isEqualTo(1);
	}

	@Test
	void unitsGivenBackInKindCountLikeCash() {
		assertThat(lost(new SampleProduct().ledger(adjustment("2026-09-01", "M", -5))
			.reimbursed(paid("2026-09-02", "R1", "Lost_Warehouse", 1).inventory(2)))).singleElement()
			.extracting(Discrepancy::unitsReimbursed)
			.isEqualTo(3);
	}

	@Test
	void reversalsOfBothFamiliesAreCountedOnce() {
		assertThat(new SampleProduct()
			.reimbursed(reversal("2026-09-01", "V1", "R1", -1, 0), reversal("2026-09-01", "V2", "R2", -1, 0))
			.detect(AS_OF)
			.counters()).isEqualTo(new DetectionCounters(0, 0, 2));
	}

	@Test
	void nothingAfterTheAsOfDateIsLookedAt() {
		SampleProduct product = new SampleProduct()
			.ledger(adjustment("2026-09-01", "M", -9), adjustment("2026-09-05", "F", 1),
					adjustment("2026-09-06", "F", 2), adjustment("2026-09-06", "M", -1))
			.reimbursed(paid("2026-09-05", "R1", "Lost_Warehouse", 2), paid("2026-09-06", "R2", "Lost_Warehouse", 4),
					reversal("2026-09-06", "V1", "R1", -1, 0));
		assertThat(product.detect(DiscrepancyType.FC_LOST, "2026-09-05")).singleElement().satisfies((loss) -> {
			assertThat(loss.unitsFound()).isEqualTo(1);
			assertThat(loss.unitsReimbursed()).isEqualTo(2);
		});
		assertThat(product.detect(DiscrepancyType.FC_LOST, "2026-08-31")).isEmpty();
	}

	@Test
	void countersOfProductsAddUp() {
		assertThat(new DetectionCounters(1, 2, 3).plus(new DetectionCounters(10, 20, 30)))
			.isEqualTo(new DetectionCounters(11, 22, 33));
		assertThat(DetectionCounters.ZERO.plus(DetectionCounters.ZERO)).isEqualTo(DetectionCounters.ZERO);
	}

	private static List<Discrepancy> lost(SampleProduct product) {
		return product.detect(DiscrepancyType.FC_LOST, AS_OF);
	}

}
