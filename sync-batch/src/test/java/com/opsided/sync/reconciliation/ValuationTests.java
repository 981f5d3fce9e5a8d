package com.opsided.sync.reconciliation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import com.opsided.shared.account.Region;
import com.opsided.shared.cost.SourcingCost;
import com.opsided.shared.cost.SourcingCosts;
import com.opsided.shared.discrepancy.Assessment;
import com.opsided.shared.discrepancy.Discrepancy;
import com.opsided.shared.discrepancy.DiscrepancyType;
import com.opsided.shared.discrepancy.Standing;
import com.opsided.shared.discrepancy.ValueBasis;
import com.opsided.shared.fee.ListedPrice;
import com.opsided.shared.money.Money;
import com.opsided.shared.reimbursement.ReimbursementLine;
import com.opsided.sync.detection.PaymentLine;
import com.opsided.sync.detection.SampleProduct;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.mock.env.MockEnvironment;

import static com.opsided.sync.detection.PaymentLine.paid;
import static org.assertj.core.api.Assertions.assertThat;

class ValuationTests {

	private static final LocalDate EVENT = LocalDate.of(2026, 9, 1);

	private static final LocalDate AS_OF = LocalDate.of(2026, 10, 15);

	private static final Discrepancy LOST = Discrepancies.open(DiscrepancyType.FC_LOST, EVENT, 3);

	private static final ListedPrice LISTED = new ListedPrice(Discrepancies.FNSKU, "USD", new BigDecimal("20.00"),
			new BigDecimal("7.51"));

	private final AssessProduct assessProduct = new AssessProduct(
			Binder.get(new MockEnvironment()).bindOrCreate("opsided.policy", PolicyProperties.class),
			SampleProduct.DEFAULTS.families());

	@Test
	void theSourcingCostInForceOnTheEventDateGoesFirst() {
		SourcingCosts costs = SourcingCosts
			.of(List.of(cost("4.10", EVENT), cost("9.99", EVENT.plusDays(1)), cost("1.00", LocalDate.MIN)));
		assertValue(assess(LOST, payments(LISTED, pay("3.00")), costs), "4.10", "USD", "12.30",
				ValueBasis.SOURCING_COST);
	}

	@Test
	void anMskusCostStandsInForTheFnskus() {
		SourcingCosts costs = SourcingCosts.of(List.of(new SourcingCost("", Discrepancies.MSKU, usd("6.00"), EVENT)));
		assertValue(assess(LOST, ProductPayments.NONE, costs), "6.00", "USD", "18.00", ValueBasis.SOURCING_COST);
	}

	@Test
	void pastReimbursementsGoBeforeTheListedPrice() {
		assertValue(assess(LOST, payments(LISTED, pay("3.00"))), "3.00", "USD", "9.00", ValueBasis.PAST_REIMBURSEMENTS);
	}

	@Test
	void theMeanIsWeightedByTheCashQuantity() {
		ProductPayments payments = payments(null, paid("2026-09-01", "R1", "Lost_Warehouse", 2).perUnit("1.00"),
				paid("2026-09-01", "R2", "Lost_Warehouse", 1).inventory(5).perUnit("2.00"));
		assertThat(assess(LOST, payments).unitValue()).isEqualTo("1.33");
	}

	@ParameterizedTest
	@CsvSource({ "FC_LOST,Lost_Warehouse", "FC_LOST,WAREHOUSE_LOST", "DISPOSED_WITHOUT_ORDER,Lost_Warehouse",
			"TRANSFER_LOSS,Lost_Warehouse", "FC_DAMAGED,Damaged_Warehouse" })
	void aTypeIsPaidLikeItsFamily(DiscrepancyType type, String reason) {
		ProductPayments payments = payments(null, paid("2026-09-01", "R1", reason, 1).perUnit("5.00"),
				paid("2026-09-01", "R2", "CustomerReturn", 1).perUnit("9.00"));
		assertThat(assess(Discrepancies.open(type, EVENT, 1), payments).unitValue()).isEqualTo("5.00");
	}

	@ParameterizedTest
	@CsvSource({ "FC_LOST,Damaged_Warehouse", "FC_DAMAGED,Lost_Warehouse", "DISPOSED_WITHOUT_ORDER,Damaged_Warehouse",
			"REVERSED_NOT_RETURNED,Lost_Warehouse", "REVERSED_NOT_RETURNED,Damaged_Warehouse" })
	void paymentsOfAnotherFamilyDoNotCount(DiscrepancyType type, String reason) {
		ProductPayments payments = payments(null, paid("2026-09-01", "R1", reason, 1).perUnit("5.00"));
		assertThat(assess(Discrepancies.open(type, EVENT, 1), payments).valueBasis()).isEqualTo(ValueBasis.UNKNOWN);
	}

	@ParameterizedTest
	@CsvSource({ "0,true", "548,true", "549,false", "-1,false" })
	void linesOfTheLookbackCount(int daysBefore, boolean counts) {
		String approved = AS_OF.minusDays(daysBefore).toString();
		ProductPayments payments = payments(null, paid(approved, "R1", "Lost_Warehouse", 1).perUnit("5.00"));
		assertThat(assess(LOST, payments).valueBasis())
			.isEqualTo(counts ? ValueBasis.PAST_REIMBURSEMENTS : ValueBasis.UNKNOWN);
	}

	@Test
	void theCurrencyOfMostLinesSpeaksAndTheFirstByItsCodeIfTheyTie() {
		PaymentLine many = paid("2026-09-01", "R1", "Lost_Warehouse", 100).perUnit("5.00");
		PaymentLine euros = paid("2026-09-01", "R2", "Lost_Warehouse", 1).perUnit("4.00").in("EUR");
		assertThat(assess(LOST, payments(null, many, euros, euros)).currency()).isEqualTo("EUR");
		assertThat(assess(LOST, payments(null, many, euros)).currency()).isEqualTo("EUR");
		assertThat(assess(LOST, payments(null, many, many, euros)).currency()).isEqualTo("USD");
	}

	@Test
	void linesWithoutCashAmountOrCurrencyDoNotCount() {
		ProductPayments payments = payments(null, paid("2026-09-01", "R1", "Lost_Warehouse", 0).perUnit("5.00"),
				paid("2026-09-01", "R1", "Lost_Warehouse", -1).perUnit("5.00"),
				paid("2026-09-01", "R2", "Lost_Warehouse", 1),
				paid("2026-09-01", "R3", "Lost_Warehouse", 1).perUnit("5.00").in(""));
		assertThat(assess(LOST, payments).valueBasis()).isEqualTo(ValueBasis.UNKNOWN);
	}

	@Test
	void thePriceLessFeesComesLast() {
		assertValue(assess(LOST, payments(LISTED)), "12.49", "USD", "37.47", ValueBasis.PRICE_LESS_FEES);
	}

	@ParameterizedTest
	@CsvSource({ "20.00,", ",7.00", "7.00,7.00", "6.99,7.00" })
	void aPriceThatFeesEatUpIsNoValue(@Nullable BigDecimal price, @Nullable BigDecimal fees) {
		ListedPrice listed = new ListedPrice(Discrepancies.FNSKU, "USD", price, fees);
		assertUnknown(assess(LOST, payments(listed)));
	}

	@Test
	void anUnknownValueIsEmptyAndNeverZero() {
		assertUnknown(assess(LOST, ProductPayments.NONE));
	}

	@Test
	void whatTheRuleStatesGoesBeforeEverything() {
		SourcingCosts costs = SourcingCosts.of(List.of(cost("4.10", EVENT)));
		assertValue(assess(Discrepancies.worth(DiscrepancyType.UNDERPAID_REIMBURSEMENT, EVENT, 2, "5.75", "EUR"),
				payments(LISTED), costs), "5.75", "EUR", "11.50", ValueBasis.SOURCING_COST);
		assertValue(assess(Discrepancies.worth(DiscrepancyType.REVERSED_NOT_RETURNED, EVENT, 2, "7.5", "EUR"),
				payments(LISTED), costs), "7.50", "EUR", "15.00", ValueBasis.REVERSED_AMOUNT);
	}

	@ParameterizedTest
	@CsvSource({ "4.004,4.00", "4.005,4.01", "4.5,4.50", "5000,5000.00", "4999.994,4999.99", "4999.995,5000.00",
			"5000.01,5000.00", "99999,5000.00" })
	void aValueIsRoundedHalfUpThenCapped(String cost, String value) {
		Assessment assessment = assess(LOST, ProductPayments.NONE, SourcingCosts.of(List.of(cost(cost, EVENT))));
		assertThat(assessment.unitValue()).isEqualTo(value);
		assertThat(assessment.claimableAmount()).isEqualTo(new BigDecimal(value).multiply(BigDecimal.valueOf(3)));
	}

	@Test
	void aResolvedDiscrepancyIsWorthNothingButItsUnitsStillAre() {
		Discrepancy found = Discrepancies.of(DiscrepancyType.FC_LOST, Standing.CLAIM, EVENT, 2, 2, null);
		assertValue(assess(found, payments(LISTED)), "12.49", "USD", "0.00", ValueBasis.PRICE_LESS_FEES);
	}

	private Assessment assess(Discrepancy discrepancy, ProductPayments payments) {
		return assess(discrepancy, payments, SourcingCosts.none());
	}

	private Assessment assess(Discrepancy discrepancy, ProductPayments payments, SourcingCosts costs) {
		return this.assessProduct.assess(discrepancy, payments, new AssessmentScope(AS_OF, Region.NA, costs));
	}

	private static void assertValue(Assessment assessment, String unitValue, String currency, String amount,
			ValueBasis basis) {
		assertThat(assessment.unitValue()).isEqualTo(unitValue);
		assertThat(assessment.currency()).isEqualTo(currency);
		assertThat(assessment.claimableAmount()).isEqualTo(amount);
		assertThat(assessment.valueBasis()).isEqualTo(basis);
	}

	private static void assertUnknown(Assessment assessment) {
		assertThat(assessment.unitValue()).isNull();
		assertThat(assessment.currency()).isNull();
		assertThat(assessment.claimableAmount()).isNull();
		assertThat(assessment.valueBasis()).isEqualTo(ValueBasis.UNKNOWN);
	}

	private static ProductPayments payments(@Nullable ListedPrice listed, PaymentLine... payments) {
		List<ReimbursementLine> lines = new ArrayList<>();
		for (PaymentLine payment : payments) {
			lines.add(payment.line(lines.size() + 1));
		}
		return new ProductPayments(lines, listed);
	}

	private static PaymentLine pay(String perUnit) {
		return paid("2026-09-20", "R1", "Lost_Warehouse", 1).perUnit(perUnit);
	}

	private static SourcingCost cost(String amount, LocalDate from) {
		return new SourcingCost(Discrepancies.FNSKU, "", usd(amount), from);
	}

	private static Money usd(String amount) {
		return new Money(new BigDecimal(amount), "USD");
	}

}
