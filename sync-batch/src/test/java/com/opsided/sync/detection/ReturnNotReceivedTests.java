package com.opsided.sync.detection;

import java.time.LocalDate;
import java.util.List;

import com.opsided.shared.discrepancy.Discrepancy;
import com.opsided.shared.discrepancy.DiscrepancyType;
import com.opsided.shared.discrepancy.Standing;
import com.opsided.shared.finance.Refund;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static com.opsided.sync.detection.PaymentLine.paid;
import static com.opsided.sync.detection.PaymentLine.reversal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class ReturnNotReceivedTests {

	private static final String AS_OF = "2026-10-15";

	private static final String ORDER = "111-1";

	@Test
	void unitsRefundedAndNotReturnedAreOwed() {
		Discrepancy found = found(refunded(refund(ORDER, SampleProduct.MSKU, 3, 1))).get(0);
		assertThat(found.standing()).isEqualTo(Standing.CLAIM);
		assertThat(found.units()).isEqualTo(3);
		assertThat(found.unitsFound()).isEqualTo(1);
		assertThat(found.claimableUnits()).isEqualTo(2);
		assertThat(found.referenceId()).isEqualTo(ORDER);
		assertThat(found.eventDate()).isEqualTo("2026-08-01");
		assertThat(found.msku()).isEqualTo(SampleProduct.MSKU);
		assertThat(found.reason()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "1,1", "1,2", "0,0", "0,5" })
	void whatCameBackIsNotOwed(int refunded, int returned) {
		assertThat(found(refunded(refund(ORDER, SampleProduct.MSKU, refunded, returned)))).isEmpty();
	}

	@Test
	void whatWasPaidForTheOrderAndSkuIsTakenOff() {
		SampleProduct product = refunded(refund(ORDER, SampleProduct.MSKU, 4, 1)).reimbursed(
				paid("2026-09-20", "R1", "CustomerReturn", 1).ofOrder(ORDER),
				paid("2026-09-20", "R2", "Reversal_Reimbursement", 1).ofOrder(ORDER),
				paid("2026-09-20", "R3", "CustomerReturn", 1).ofOrder("222-2"),
				paid("2026-09-20", "R4", "Lost_Warehouse", 1).ofOrder(ORDER));
		assertThat(found(product).get(0).unitsReimbursed()).isEqualTo(2);
	}

	@Test
	void noMoreIsPaidThanIsMissing() {
		SampleProduct product = refunded(refund(ORDER, SampleProduct.MSKU, 2, 1))
			.reimbursed(paid("2026-09-20", "R1", "CustomerReturn", 5).ofOrder(ORDER));
		assertThat(found(product)).singleElement().satisfies((each) -> {
			assertThat(each.unitsReimbursed()).isEqualTo(1);
			assertThat(each.claimableUnits()).isZero();
		});
	}

	@Test
	void whatAReversalTookBackIsNotPaid() {
		SampleProduct product = refunded(refund(ORDER, SampleProduct.MSKU, 2, 0)).reimbursed(
				paid("2026-09-20", "R1", "CustomerReturn", 2).ofOrder(ORDER),
				reversal("2026-09-25", "V1", "R1", -2, 0));
		assertThat(found(product).get(0).unitsReimbursed()).isZero();
	}

	@Test
	void skusOfOneOrderAreJudgedEachByItselfAndNumberedBySku() {
		SampleProduct product = refunded(refund(ORDER, "b", 1, 0), refund(ORDER, SampleProduct.MSKU, 1, 0),
				refund("222-2", "b", 1, 0))
			.reimbursed(paid("2026-09-20", "R1", "CustomerReturn", 1).ofOrder(ORDER));
		assertThat(found(product))
			.extracting(Discrepancy::referenceId, Discrepancy::msku, Discrepancy::occurrence,
					Discrepancy::unitsReimbursed)
			.containsExactlyInAnyOrder(tuple(ORDER, SampleProduct.MSKU, 1, 1), tuple(ORDER, "b", 2, 0),
					tuple("222-2", "b", 1, 0));
	}

	@Test
	void withoutAReportOfReturnsRefundsNeedData() {
		assertThat(found(refunded(refund(ORDER, SampleProduct.MSKU, 1, 0)).withoutReturnReport())).singleElement()
			.satisfies((each) -> {
				assertThat(each.standing()).isEqualTo(Standing.NEEDS_DATA);
				assertThat(each.claimableUnits()).isZero();
			});
	}

	@Test
	void aRefundAfterTheAsOfDateIsNotLookedAt() {
		SampleProduct product = refunded(refund(ORDER, SampleProduct.MSKU, 1, 0));
		assertThat(product.detect(DiscrepancyType.RETURN_NOT_RECEIVED, "2026-07-31")).isEmpty();
		assertThat(product.detect(DiscrepancyType.RETURN_NOT_RECEIVED, "2026-08-01")).hasSize(1);
	}

	private static Refund refund(String order, String sku, int units, int returned) {
		return new Refund(order, sku, SampleProduct.FNSKU, SampleProduct.ASIN, SampleProduct.TITLE,
				LocalDate.of(2026, 8, 1), units, returned);
	}

	private static SampleProduct refunded(Refund... refunds) {
		return new SampleProduct().refunded(refunds);
	}

	private static List<Discrepancy> found(SampleProduct product) {
		return product.detect(DiscrepancyType.RETURN_NOT_RECEIVED, AS_OF);
	}

}
