package com.opsided.sync.detection;

import java.math.BigDecimal;
import java.util.List;

import com.opsided.shared.discrepancy.Discrepancy;
import com.opsided.shared.discrepancy.DiscrepancyType;
import com.opsided.shared.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static com.opsided.sync.detection.LedgerRow.adjustment;
import static com.opsided.sync.detection.PaymentLine.paid;
import static com.opsided.sync.detection.PaymentLine.reversal;
import static org.assertj.core.api.Assertions.assertThat;

class ReversedNotReturnedTests {

	private static final String DAY = "2026-09-10";

	@Test
	void moneyTakenBackForAUnitThatNeverCameBackIsOwed() {
		Discrepancy reversed = found(new SampleProduct().reimbursed(reversal(DAY, "V1", "R1", -2, 0).perUnit("-7.50")))
			.get(0);
		assertThat(reversed.units()).isEqualTo(2);
		assertThat(reversed.claimableUnits()).isEqualTo(2);
		assertThat(reversed.statedUnitValue()).isEqualTo(usd("7.50"));
		assertThat(reversed.referenceId()).isEqualTo("V1");
		assertThat(reversed.reason()).isEqualTo("Reimbursement_Reversal");
		assertThat(reversed.eventDate()).isEqualTo(DAY);
	}

	@Test
	void aReversalThatGaveInventoryBackIsFair() {
		assertThat(found(new SampleProduct().reimbursed(reversal(DAY, "V1", "R1", -1, 1)))).isEmpty();
		assertThat(found(new SampleProduct().reimbursed(reversal(DAY, "V1", "R1", -2, 1)))).isEmpty();
	}

	@Test
	void aReversalOfNothingIsNone() {
		assertThat(found(new SampleProduct().reimbursed(reversal(DAY, "V1", "R1", 0, 0)))).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "2026-07-11,true", "2026-07-12,false", "2026-09-10,false", "2026-09-11,true" })
	void aFindExplainsItFromSixtyDaysBeforeToItsOwnDay(String find, boolean owed) {
		SampleProduct product = new SampleProduct().ledger(adjustment(find, "N", 1))
			.reimbursed(reversal(DAY, "V1", "R1", -1, 0));
		assertThat(found(product)).hasSize(owed ? 1 : 0);
	}

	@Test
	void aFindAfterAnEarlierOneStillExplains() {
		SampleProduct product = new SampleProduct()
			.ledger(adjustment("2026-01-01", "F", 1), adjustment("2026-09-01", "F", 1),
					adjustment("2026-10-01", "F", 1))
			.reimbursed(reversal(DAY, "V1", "R1", -1, 0));
		assertThat(found(product)).isEmpty();
	}

	@Test
	void otherMovementsExplainNothing() {
		SampleProduct product = new SampleProduct()
			.ledger(adjustment("2026-09-01", "P", 1), adjustment("2026-09-01", "F", -1),
					adjustment("2026-09-01", "F", 1).ofType("Receipts"))
			.reimbursed(reversal(DAY, "V1", "R1", -1, 0));
		assertThat(found(product)).hasSize(1);
	}

	@Test
	void theUnitValueIsWhatTheReversalSaysElseItsTotalElseWhatWasPaid() {
		PaymentLine original = paid("2026-08-01", "R1", "CustomerReturn", 2).perUnit("6.00").in("EUR");
		assertThat(value(original, reversal(DAY, "V1", "R1", -2, 0).perUnit("-7.50").amount("-9")))
			.isEqualTo(usd("7.50"));
		assertThat(value(original, reversal(DAY, "V1", "R1", -2, 0).perUnit("0.00").amount("-9")))
			.isEqualTo(usd("4.5"));
		assertThat(value(original, reversal(DAY, "V1", "R1", -2, 0)))
			.isEqualTo(new Money(new BigDecimal("6.00"), "EUR"));
	}

	@Test
	void withoutAnyAmountTheValueIsLeftToTheList() {
		assertThat(found(new SampleProduct().reimbursed(reversal(DAY, "V1", "R1", -2, 0))).get(0).statedUnitValue())
			.isNull();
	}

	private static Money value(PaymentLine... lines) {
		return found(new SampleProduct().reimbursed(lines)).get(0).statedUnitValue();
	}

	private static Money usd(String amount) {
		return new Money(new BigDecimal(amount), "USD");
	}

	private static List<Discrepancy> found(SampleProduct product) {
		return product.detect(DiscrepancyType.REVERSED_NOT_RETURNED, "2026-10-15");
	}

}
