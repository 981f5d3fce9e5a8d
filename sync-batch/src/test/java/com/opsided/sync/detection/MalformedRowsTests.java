package com.opsided.sync.detection;

import java.util.stream.Stream;

import com.opsided.shared.discrepancy.Discrepancy;
import com.opsided.shared.discrepancy.DiscrepancyType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static com.opsided.sync.detection.LedgerRow.adjustment;
import static com.opsided.sync.detection.LedgerRow.transfer;
import static com.opsided.sync.detection.PaymentLine.paid;
import static com.opsided.sync.detection.PaymentLine.reversal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/**
 * Rows that should not exist. They never end a run, and never give a unit away.
 */
class MalformedRowsTests {

	private static final LedgerRow LOSS = adjustment("2026-09-01", "M", -3);

	@ParameterizedTest(name = "{0}")
	@MethodSource("products")
	void openUnitsAre(String description, SampleProduct product, int open, int claimable) {
		assertThat(product.detect("2026-10-15")
			.discrepancies()
			.stream()
			.filter((found) -> found.type() != DiscrepancyType.REVERSED_NOT_RETURNED)
			.toList()).singleElement().satisfies((loss) -> {
				assertThat(loss.unitsOpen()).isEqualTo(open);
				assertThat(loss.claimableUnits()).isEqualTo(claimable);
			});
	}

	static Stream<Arguments> products() {
		return Stream.of(arguments("a row of no units", lost().ledger(adjustment("2026-09-02", "M", 0)), 3, 3),
				arguments("a find of no units", lost().ledger(adjustment("2026-09-02", "F", 0)), 3, 3),
				arguments("a find that takes units", lost().ledger(adjustment("2026-09-02", "F", -1)), 3, 3),
				arguments("a loss that brings units", lost().ledger(adjustment("2026-09-02", "M", 1)), 3, 3),
				arguments("a transfer of no units", lost().ledger(transfer("2026-06-01", 0)), 3, 3),
				arguments("a payment for no units", lost().reimbursed(pay(0)), 3, 3),
				arguments("a payment for minus one unit", lost().reimbursed(pay(-1)), 3, 3),
				arguments("a payment whose total is missing", lost().reimbursed(pay(1).total(0)), 3, 3),
				arguments("a payment without reason", lost().reimbursed(paid("2026-09-02", "R1", "", 1)), 3, 3),
				arguments("a payment without id", lost().reimbursed(paid("2026-09-02", "", "Lost_Warehouse", 1)), 2, 2),
				arguments("a reversal of a payment for minus one unit",
						lost().reimbursed(pay(-1), reversal("2026-09-03", "V1", "R1", -1, 0)), 3, 3),
				arguments("a reversal with a positive total",
						lost().reimbursed(pay(2), reversal("2026-09-03", "V1", "R1", 1, 0)), 2, 2),
				arguments("a reversal before its original",
						lost().reimbursed(pay(2), reversal("2026-09-01", "V1", "R1", -1, 0)), 2, 2),
				arguments("an unreconciled quantity of minus one", with(LOSS.unreconciled(-1)), 3, 1),
				arguments("an unreconciled quantity of nothing", with(LOSS.unreconciled(0)), 3, 0),
				arguments("an unreconciled quantity above the loss", with(LOSS.unreconciled(9)), 3, 3),
				arguments("the least of all quantities", with(adjustment("2026-09-01", "M", Integer.MIN_VALUE)),
						Integer.MAX_VALUE, Integer.MAX_VALUE));
	}

	@Test
	void aReversalOfTheLeastOfAllQuantitiesTakesAll() {
		SampleProduct product = lost().reimbursed(pay(2), reversal("2026-09-03", "V1", "R1", Integer.MIN_VALUE, 0));
		assertThat(product.detect(DiscrepancyType.FC_LOST, "2026-10-15")).singleElement()
			.extracting(Discrepancy::unitsReimbursed)
			.isEqualTo(0);
	}

	private static SampleProduct lost() {
		return with(LOSS);
	}

	private static SampleProduct with(LedgerRow row) {
		return new SampleProduct().ledger(row);
	}

	private static PaymentLine pay(int units) {
		return paid("2026-09-02", "R1", "Lost_Warehouse", units);
	}

}
