package com.opsided.sync.discrepancy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

import com.opsided.shared.claim.ClaimSum;
import com.opsided.shared.discrepancy.DiscrepancyState;
import com.opsided.shared.discrepancy.DiscrepancySum;
import com.opsided.shared.discrepancy.DiscrepancyType;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import static org.assertj.core.api.Assertions.assertThat;

/** What is owed is what adding the parts up one by one gives. */
class OwedProperties {

	private static final LocalDate TODAY = LocalDate.parse("2026-06-15");

	@Property(tries = 200)
	void sumsAreThoseOfTheParts(@ForAll("discrepancies") List<DiscrepancySum> sums,
			@ForAll("claims") List<ClaimSum> claims) {
		Owed owed = ReadOwed.of(sums, claims, TODAY);
		for (Owed.InCurrency each : owed.currencies()) {
			BigDecimal claimable = BigDecimal.ZERO;
			BigDecimal[] soon = { BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO };
			int[] days = { 7, 14, 30 };
			for (DiscrepancySum sum : sums) {
				LocalDate closes = sum.closes();
				boolean open = sum.state() == DiscrepancyState.CLAIMABLE && (closes == null || !TODAY.isAfter(closes));
				if (open && each.currency().equals(sum.currency())) {
					claimable = claimable.add(sum.amount());
					for (int i = 0; i < days.length; i++) {
						boolean within = closes != null && closes.toEpochDay() - TODAY.toEpochDay() <= days[i];
						soon[i] = within ? soon[i].add(sum.amount()) : soon[i];
					}
				}
			}
			assertThat(each.claimable().amount()).isEqualByComparingTo(claimable);
			for (int i = 0; i < days.length; i++) {
				assertThat(each.within().get(i).amount().amount()).isEqualByComparingTo(soon[i]);
			}
			BigDecimal paid = BigDecimal.ZERO;
			for (ClaimSum claim : claims) {
				boolean payment = claim.kind() == ClaimSum.Kind.PAID || claim.kind() == ClaimSum.Kind.PAID_UNASKED;
				paid = (payment && claim.currency().equals(each.currency())) ? paid.add(claim.amount()) : paid;
			}
			assertThat(each.recovered().amount()).isEqualByComparingTo(paid);
			assertThat(owed.months()
				.stream()
				.filter((month) -> month.paid().currency().equals(each.currency()))
				.map((month) -> month.paid().amount())
				.reduce(BigDecimal.ZERO, BigDecimal::add)).isEqualByComparingTo(paid);
		}
	}

	@Provide
	Arbitrary<List<DiscrepancySum>> discrepancies() {
		return Combinators
			.combine(Arbitraries.of(DiscrepancyType.FC_LOST, DiscrepancyType.INBOUND_SHORT),
					Arbitraries.of(DiscrepancyState.CLAIMABLE, DiscrepancyState.WAITING, DiscrepancyState.EXPIRED),
					Arbitraries.integers().between(-3, 40).map(TODAY::plusDays).injectNull(0.1),
					Arbitraries.of("USD", "EUR").injectNull(0.1), Arbitraries.integers().between(1, 9),
					Arbitraries.bigDecimals().between(BigDecimal.ZERO, new BigDecimal("9999.99")).ofScale(2))
			.as((type, state, closes, currency, rows, amount) -> new DiscrepancySum(type, state, closes, currency, rows,
					(currency != null) ? amount : BigDecimal.ZERO))
			.list()
			.ofMaxSize(25);
	}

	@Provide
	Arbitrary<List<ClaimSum>> claims() {
		return Combinators
			.combine(Arbitraries.of(ClaimSum.Kind.values()),
					Arbitraries.integers().between(0, 20).map((months) -> YearMonth.of(2025, 1).plusMonths(months)),
					Arbitraries.of("USD", "EUR"), Arbitraries.integers().between(-2, 9),
					Arbitraries.bigDecimals().between(new BigDecimal("-99.99"), new BigDecimal("9999.99")).ofScale(2))
			.as((kind, month, currency, rows, amount) -> new ClaimSum(kind, month, currency, rows, amount))
			.list()
			.ofMaxSize(25);
	}

}
