package com.opsided.sync.detection;

import java.util.Arrays;
import java.util.List;

import com.opsided.shared.discrepancy.Discrepancy;
import com.opsided.shared.discrepancy.DiscrepancyType;
import com.opsided.shared.discrepancy.Standing;
import com.opsided.shared.ledger.LedgerBalance;
import org.junit.jupiter.api.Test;

import static com.opsided.sync.detection.BalanceRow.balance;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class BalanceBreakTests {

	@Test
	void aRowWhoseOutflowsAreSignedHolds() {
		assertThat(breaks(balance("2026-09-01", 10, 9).inflows(5, 2, 1).outflows(-3, -1, -2, -1, -2))).isEmpty();
	}

	@Test
	void aRowWhoseOutflowsAreUnsignedHolds() {
		assertThat(breaks(balance("2026-09-01", 10, 9).inflows(5, 2, 1).outflows(3, 1, 2, 1, 2))).isEmpty();
	}

	@Test
	void transfersOtherAndUnknownEventsKeepTheirSignInBothConventions() {
		assertThat(breaks(balance("2026-09-01", 10, 3).outflows(4, 0, 0, 0, 0).eitherWay(-5, 1, 1))).isEmpty();
		assertThat(breaks(balance("2026-09-02", 10, 3).outflows(-4, 0, 0, 0, 0).eitherWay(-5, 1, 1))).isEmpty();
	}

	@Test
	void aSignedOutflowIsNeverTakenForAnInflow() {
		assertThat(breaks(balance("2026-09-01", 5, 6).outflows(-1, 0, 0, 0, 0))).singleElement()
			.extracting(Discrepancy::units)
			.isEqualTo(2);
	}

	@Test
	void aBreakIsTheEndLessWhatTheMovementsMake() {
		Discrepancy found = breaks(balance("2026-09-01", 10, 7).in("DEFECTIVE", "LGB3")).get(0);
		assertThat(found.units()).isEqualTo(-3);
		assertThat(found.standing()).isEqualTo(Standing.INFORMATIONAL);
		assertThat(found.claimableUnits()).isZero();
		assertThat(found.fulfillmentCenter()).isEqualTo("LGB3");
		assertThat(found.disposition()).isEqualTo("DEFECTIVE");
		assertThat(found.referenceId()).isEmpty();
		assertThat(found.reason()).isEmpty();
		assertThat(found.eventDate()).isEqualTo("2026-09-01");
	}

	@Test
	void theConventionWithTheSmallerGapSaysHowMuchIsMissing() {
		assertThat(breaks(balance("2026-09-01", 10, 5).outflows(4, 0, 0, 0, 0))).singleElement()
			.extracting(Discrepancy::units)
			.isEqualTo(-1);
	}

	@Test
	void theSignedConventionSpeaksWhenBothGapsAreAlike() {
		assertThat(breaks(balance("2026-09-01", 10, 10).outflows(4, 0, 0, 0, 0))).singleElement()
			.extracting(Discrepancy::units)
			.isEqualTo(-4);
	}

	@Test
	void aPeriodMustStartWhereTheOneBeforeItEnded() {
		List<Discrepancy> found = breaks(balance("2026-09-01", 10, 10), balance("2026-09-02", 8, 8));
		assertThat(found).singleElement().satisfies((broken) -> {
			assertThat(broken.units()).isEqualTo(-2);
			assertThat(broken.eventDate()).isEqualTo("2026-09-02");
			assertThat(broken.occurrence()).isEqualTo(1);
		});
	}

	@Test
	void eachDispositionLocationAndMskuHasABalanceOfItsOwn() {
		assertThat(breaks(balance("2026-09-01", 10, 10), balance("2026-09-02", 8, 8).in("DEFECTIVE", "US"),
				balance("2026-09-02", 7, 7).in("SELLABLE", "CA"), balance("2026-09-02", 6, 6).msku("other")))
			.isEmpty();
	}

	@Test
	void aDispositionIsOneInEverySpelling() {
		assertThat(breaks(balance("2026-09-01", 10, 10), balance("2026-09-02", 8, 8).in("Sellable", "US"))).hasSize(1);
	}

	@Test
	void rowsOfOneDateAreComparedByTheirSums() {
		assertThat(breaks(balance("2026-09-01", 1, 1), balance("2026-09-01", 2, 2), balance("2026-09-02", 2, 2),
				balance("2026-09-02", 1, 1)))
			.isEmpty();
		assertThat(breaks(balance("2026-09-01", 1, 1), balance("2026-09-01", 2, 2), balance("2026-09-02", 4, 4)))
			.singleElement()
			.extracting(Discrepancy::units)
			.isEqualTo(1);
	}

	@Test
	void periodsAreComparedInOrderOfTheirDates() {
		assertThat(breaks(balance("2026-09-03", 7, 7), balance("2026-09-01", 10, 10), balance("2026-09-02", 10, 10)))
			.singleElement()
			.satisfies((broken) -> {
				assertThat(broken.eventDate()).isEqualTo("2026-09-03");
				assertThat(broken.units()).isEqualTo(-3);
			});
	}

	@Test
	void breaksAlikeInDateDispositionAndLocationAreNumbered() {
		List<Discrepancy> found = breaks(balance("2026-09-01", 10, 10), balance("2026-09-02", 9, 8),
				balance("2026-09-02", 5, 6).msku("other"), balance("2026-09-02", 5, 6).in("DEFECTIVE", "US"));
		assertThat(found).extracting(Discrepancy::occurrence, Discrepancy::units, Discrepancy::disposition)
			.containsExactlyInAnyOrder(tuple(1, -1, "SELLABLE"), tuple(2, 1, "SELLABLE"), tuple(3, -1, "SELLABLE"),
					tuple(1, 1, "DEFECTIVE"));
	}

	@Test
	void absurdFiguresAreReportedAsFarAsTheyCanBe() {
		int most = Integer.MAX_VALUE;
		assertThat(breaks(balance("2026-09-01", most, 0).inflows(most, most, most))).singleElement()
			.extracting(Discrepancy::units)
			.isEqualTo(Integer.MIN_VALUE);
	}

	private static List<Discrepancy> breaks(BalanceRow... rows) {
		return new SampleProduct().balances(Arrays.stream(rows).map(BalanceRow::row).toArray(LedgerBalance[]::new))
			.detect(DiscrepancyType.BALANCE_BREAK, "2026-10-15");
	}

}
