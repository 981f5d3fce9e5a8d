package com.opsided.shared.cost;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

import com.opsided.shared.money.Money;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class SourcingCostsTests {

	private static final LocalDate DAY = LocalDate.of(2026, 9, 1);

	@Example
	void theLatestCostEffectiveByTheDaySpeaks() {
		SourcingCosts costs = SourcingCosts
			.of(List.of(cost("X1", "", "2.00", DAY.minusDays(9)), cost("X1", "", "3.00", DAY),
					cost("X1", "", "4.00", DAY.plusDays(1)), cost("X1", "", "1.00", LocalDate.MIN)));
		assertThat(costs.inForce("X1", "", DAY)).isEqualTo(usd("3.00"));
		assertThat(costs.inForce("X1", "", DAY.minusDays(1))).isEqualTo(usd("2.00"));
		assertThat(costs.inForce("X1", "", DAY.minusDays(10))).isEqualTo(usd("1.00"));
		assertThat(costs.inForce("X1", "", LocalDate.MIN)).isEqualTo(usd("1.00"));
	}

	@Example
	void anFnskusCostGoesBeforeAnMskus() {
		SourcingCosts costs = SourcingCosts
			.of(List.of(cost("", "SKU", "9.00", DAY), cost("X1", "", "2.00", DAY.minusDays(5))));
		assertThat(costs.inForce("X1", "SKU", DAY)).isEqualTo(usd("2.00"));
		assertThat(costs.inForce("X2", "SKU", DAY)).isEqualTo(usd("9.00"));
		assertThat(costs.inForce("X1", "SKU", DAY.minusDays(6))).isNull();
	}

	@Example
	void anMskuIsAskedWhenTheFnskusCostIsNotYetInForce() {
		SourcingCosts costs = SourcingCosts
			.of(List.of(cost("X1", "", "2.00", DAY.plusDays(1)), cost("", "SKU", "9.00", LocalDate.MIN)));
		assertThat(costs.inForce("X1", "SKU", DAY)).isEqualTo(usd("9.00"));
	}

	@Example
	void aCostWithBothKeysIsFoundUnderEither() {
		SourcingCosts costs = SourcingCosts.of(List.of(cost("X1", "SKU", "2.00", DAY)));
		assertThat(costs.inForce("X1", "", DAY)).isEqualTo(usd("2.00"));
		assertThat(costs.inForce("", "SKU", DAY)).isEqualTo(usd("2.00"));
		assertThat(costs.inForce("SKU", "X1", DAY)).isNull();
	}

	@Example
	void ofTwoCurrenciesFromOneDayThePreferredOneSpeaks() {
		SourcingCosts costs = SourcingCosts.of(List.of(cost("X1", "", "2.00", DAY),
				new SourcingCost("X1", "", new Money(new BigDecimal("2.60"), "CAD"), DAY)));
		assertThat(costs.inForce("X1", "", DAY, "USD")).isEqualTo(usd("2.00"));
		assertThat(costs.inForce("X1", "", DAY, "CAD")).isEqualTo(new Money(new BigDecimal("2.60"), "CAD"));
		assertThat(costs.inForce("X1", "", DAY)).as("first by code")
			.isEqualTo(new Money(new BigDecimal("2.60"), "CAD"));
	}

	@Example
	void aNewerCostInAnotherCurrencyReplacesThePreferredOne() {
		SourcingCosts costs = SourcingCosts.of(List.of(cost("X1", "", "2.00", DAY.minusDays(1)),
				new SourcingCost("X1", "", new Money(new BigDecimal("2.60"), "CAD"), DAY)));
		assertThat(costs.inForce("X1", "", DAY, "USD")).isEqualTo(new Money(new BigDecimal("2.60"), "CAD"));
	}

	@Example
	void theLaterOfTwoCostsAlikeSpeaks() {
		assertThat(SourcingCosts.of(List.of(cost("X1", "", "2.00", DAY), cost("X1", "", "3.00", DAY)))
			.inForce("X1", "", DAY)).isEqualTo(usd("3.00"));
	}

	@Example
	void nobodyHasACostWhereNoneWasGiven() {
		assertThat(SourcingCosts.none().inForce("X1", "SKU", DAY)).isNull();
	}

	@Example
	void anAbsurdAmountIsRefused() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> SourcingCosts.of(List.of(cost("X1", "", "1234567890123456789", DAY))))
			.withMessageContaining("too many digits");
	}

	@Property(tries = 300)
	void theColumnsFindWhatASearchOfTheListFinds(@ForAll("costs") List<SourcingCost> given) {
		SourcingCosts costs = SourcingCosts.of(given);
		for (String key : List.of("A", "AB", "B", "é", "\uD83D\uDE00", "none")) {
			for (int day = -1; day < 4; day++) {
				assertThat(costs.inForce(key, "", DAY.plusDays(day), "USD"))
					.isEqualTo(search(given, key, DAY.plusDays(day)));
			}
		}
	}

	private static @Nullable Money search(List<SourcingCost> costs, String fnsku, LocalDate day) {
		return costs.stream()
			.filter((cost) -> cost.fnsku().equals(fnsku) && !cost.effectiveFrom().isAfter(day))
			.sorted(Comparator.comparing(SourcingCost::effectiveFrom)
				.thenComparing((cost) -> cost.unitCost().currency().equals("USD"))
				.thenComparing((cost) -> cost.unitCost().currency(), Comparator.reverseOrder()))
			.reduce((first, second) -> second)
			.map(SourcingCost::unitCost)
			.orElse(null);
	}

	@Provide
	Arbitrary<List<SourcingCost>> costs() {
		Arbitrary<String> keys = Arbitraries.of("A", "AB", "B", "é", "\uD83D\uDE00");
		Arbitrary<Money> amounts = Combinators
			.combine(Arbitraries.integers().between(0, 99999), Arbitraries.of("CAD", "EUR", "USD"))
			.as((cents, currency) -> new Money(BigDecimal.valueOf(cents, 2), currency));
		Arbitrary<LocalDate> days = Arbitraries.integers().between(0, 3).map(DAY::plusDays);
		return Combinators.combine(keys, amounts, days)
			.as((key, amount, day) -> new SourcingCost(key, "", amount, day))
			.list()
			.ofMaxSize(60);
	}

	private static SourcingCost cost(String fnsku, String msku, String amount, LocalDate from) {
		return new SourcingCost(fnsku, msku, usd(amount), from);
	}

	private static Money usd(String amount) {
		return new Money(new BigDecimal(amount), "USD");
	}

}
