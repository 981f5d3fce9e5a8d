package com.opsided.sync.detection;

import com.opsided.shared.discrepancy.Discrepancy;
import com.opsided.shared.discrepancy.DiscrepancyType;
import com.opsided.shared.discrepancy.Standing;
import org.junit.jupiter.api.Test;

import static com.opsided.sync.detection.BalanceRow.balance;
import static org.assertj.core.api.Assertions.assertThat;

class SnapshotDriftTests {

	private static final String DAY = "2026-09-02";

	@Test
	void theDriftIsTheSnapshotLessAllEndingBalancesOfTheDay() {
		Discrepancy drift = stock().snapshot(DAY, 9).detect(DiscrepancyType.SNAPSHOT_DRIFT, "2026-10-15").get(0);
		assertThat(drift.units()).isEqualTo(-3);
		assertThat(drift.standing()).isEqualTo(Standing.INFORMATIONAL);
		assertThat(drift.claimableUnits()).isZero();
		assertThat(drift.eventDate()).isEqualTo(DAY);
		assertThat(drift.occurrence()).isEqualTo(1);
		assertThat(drift.fulfillmentCenter()).isEmpty();
	}

	@Test
	void aSnapshotThatAgreesIsNoDrift() {
		assertThat(stock().snapshot(DAY, 12).detect(DiscrepancyType.SNAPSHOT_DRIFT, "2026-10-15")).isEmpty();
	}

	@Test
	void aDayWithoutBalancesIsNotCompared() {
		assertThat(stock().snapshot("2026-09-03", 9).detect(DiscrepancyType.SNAPSHOT_DRIFT, "2026-10-15")).isEmpty();
	}

	@Test
	void balancesOfZeroAreBalances() {
		assertThat(new SampleProduct().balances(balance(DAY, 0, 0).row())
			.snapshot(DAY, 1)
			.detect(DiscrepancyType.SNAPSHOT_DRIFT, "2026-10-15")).singleElement()
			.extracting(Discrepancy::units)
			.isEqualTo(1);
	}

	@Test
	void aSnapshotTakenAfterTheAsOfDateIsNotLookedAt() {
		assertThat(stock().snapshot(DAY, 9).detect(DiscrepancyType.SNAPSHOT_DRIFT, "2026-09-01")).isEmpty();
		assertThat(stock().snapshot(DAY, 9).detect(DiscrepancyType.SNAPSHOT_DRIFT, DAY)).hasSize(1);
	}

	private static SampleProduct stock() {
		return new SampleProduct().balances(balance("2026-09-01", 99, 99).row(), balance(DAY, 7, 7).row(),
				balance(DAY, 3, 3).in("DEFECTIVE", "US").row(), balance(DAY, 2, 2).in("SELLABLE", "CA").row());
	}

}
