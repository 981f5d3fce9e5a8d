package com.opsided.sync.detection;

import java.math.BigDecimal;
import java.util.List;

import com.opsided.shared.discrepancy.Discrepancy;
import com.opsided.shared.discrepancy.DiscrepancyType;
import com.opsided.shared.money.Money;
import org.junit.jupiter.api.Test;

import static com.opsided.sync.detection.PaymentLine.paid;
import static com.opsided.sync.detection.PaymentLine.reversal;
import static org.assertj.core.api.Assertions.assertThat;

class UnderpaidReimbursementTests {

	@Test
	void cashBelowTheSourcingCostIsShortByTheDifference() {
		Discrepancy underpaid = found(sold().reimbursed(paid("2026-09-10", "R1", "CustomerReturn", 3).perUnit("4.25")))
			.get(0);
		assertThat(underpaid.statedUnitValue()).isEqualTo(new Money(new BigDecimal("5.75"), "USD"));
		assertThat(underpaid.units()).isEqualTo(3);
		assertThat(underpaid.claimableUnits()).isEqualTo(3);
		assertThat(underpaid.referenceId()).isEqualTo("R1");
		assertThat(underpaid.occurrence()).isEqualTo(1);
		assertThat(underpaid.eventDate()).isEqualTo("2026-09-10");
		assertThat(underpaid.reason()).isEqualTo("CustomerReturn");
		assertThat(underpaid.msku()).isEqualTo(SampleProduct.MSKU);
		assertThat(underpaid.fulfillmentCenter()).isEmpty();
		assertThat(underpaid.disposition()).isEmpty();
	}

	@Test
	void cashAtTheSourcingCostIsEnough() {
		assertThat(found(sold().reimbursed(paid("2026-09-10", "R1", "Lost_Warehouse", 1).perUnit("10.00")))).isEmpty();
		assertThat(found(sold().reimbursed(paid("2026-09-10", "R1", "Lost_Warehouse", 1).perUnit("9.99")))).hasSize(1);
	}

	@Test
	void onlyLinesFromTheLastOfMarch2025OnAreMeasured() {
		assertThat(found(sold().reimbursed(paid("2025-03-30", "R1", "Lost_Warehouse", 1).perUnit("1")))).isEmpty();
		assertThat(found(sold().reimbursed(paid("2025-03-31", "R1", "Lost_Warehouse", 1).perUnit("1")))).hasSize(1);
	}

	@Test
	void theCostInForceOnTheDayIsTheMeasure() {
		SampleProduct product = sold().costs("3.00", "USD", "2026-01-01")
			.reimbursed(paid("2025-12-31", "R1", "Lost_Warehouse", 1).perUnit("4"),
					paid("2026-01-01", "R2", "Lost_Warehouse", 1).perUnit("4"));
		assertThat(found(product)).extracting(Discrepancy::referenceId).containsExactly("R1");
	}

	@Test
	void currenciesAreNeverCompared() {
		assertThat(found(sold().reimbursed(paid("2026-09-10", "R1", "Lost_Warehouse", 1).perUnit("1").in("CAD"))))
			.isEmpty();
		assertThat(found(sold().reimbursed(paid("2026-09-10", "R1", "Lost_Warehouse", 1).perUnit("1").in(""))))
			.isEmpty();
	}

	@Test
	void aLineReversedToNothingDoesNotCount() {
		PaymentLine line = paid("2026-09-10", "R1", "Lost_Warehouse", 2).perUnit("1");
		assertThat(found(sold().reimbursed(line, reversal("2026-09-12", "V1", "R1", -2, 0)))).isEmpty();
		assertThat(found(sold().reimbursed(line, reversal("2026-09-12", "V1", "R1", -1, 0)))).singleElement()
			.extracting(Discrepancy::units)
			.isEqualTo(2);
	}

	@Test
	void linesWithoutCashAmountOrCostAndReversalsCannotBeUnderpaid() {
		assertThat(found(sold().reimbursed(paid("2026-09-10", "R1", "Lost_Warehouse", 0).inventory(1).perUnit("0"),
				paid("2026-09-10", "R2", "Lost_Warehouse", 1), reversal("2026-09-10", "V1", "R1", 1, 0).perUnit("1"))))
			.isEmpty();
		assertThat(found(new SampleProduct().reimbursed(paid("2026-09-10", "R1", "Lost_Warehouse", 1).perUnit("1"))))
			.isEmpty();
	}

	@Test
	void linesOfOneIdAreNumberedInFileOrderWithTheReversalsAmongThem() {
		SampleProduct product = sold().reimbursed(paid("2026-09-12", "R1", "Lost_Warehouse", 1).perUnit("1"),
				reversal("2026-09-11", "R1", "R9", -1, 0), paid("2026-09-10", "R1", "Lost_Warehouse", 1).perUnit("2"));
		assertThat(found(product)).extracting(Discrepancy::occurrence).containsExactly(3, 1);
	}

	private static SampleProduct sold() {
		return new SampleProduct().costs("10.00", "USD", "2025-01-01");
	}

	private static List<Discrepancy> found(SampleProduct product) {
		return product.detect(DiscrepancyType.UNDERPAID_REIMBURSEMENT, "2026-10-15");
	}

}
