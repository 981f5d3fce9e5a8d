package com.opsided.sync.detection;

import java.util.List;

import com.opsided.shared.discrepancy.Discrepancy;
import com.opsided.shared.discrepancy.DiscrepancyType;
import org.junit.jupiter.api.Test;

import static com.opsided.sync.detection.LedgerRow.adjustment;
import static com.opsided.sync.detection.LedgerRow.transfer;
import static org.assertj.core.api.Assertions.assertThat;

class TransferLossTests {

	@Test
	void unitsThatNeverArrivedAreLostOnTheSixtiethDay() {
		SampleProduct product = new SampleProduct().ledger(transfer("2026-06-01", -5), transfer("2026-06-04", 3));
		assertThat(losses(product, "2026-07-30")).isEmpty();
		assertThat(losses(product, "2026-07-31")).singleElement().satisfies((loss) -> {
			assertThat(loss.units()).isEqualTo(5);
			assertThat(loss.unitsFound()).isEqualTo(3);
			assertThat(loss.claimableUnits()).isEqualTo(2);
			assertThat(loss.eventDate()).isEqualTo("2026-06-01");
		});
	}

	@Test
	void aTransferThatArrivedIsNoDiscrepancy() {
		assertThat(
				losses(new SampleProduct().ledger(transfer("2026-06-01", -5), transfer("2026-06-04", 5)), "2026-10-15"))
			.isEmpty();
	}

	@Test
	void arrivalsCloseTheOldestDeparture() {
		assertThat(losses(new SampleProduct().ledger(transfer("2026-06-01", -2).reference("A"),
				transfer("2026-06-02", -2).reference("B"), transfer("2026-06-03", 2)), "2026-10-15"))
			.extracting(Discrepancy::referenceId)
			.containsExactly("B");
	}

	@Test
	void anArrivalNeverClosesALaterDeparture() {
		assertThat(
				losses(new SampleProduct().ledger(transfer("2026-06-01", 2), transfer("2026-06-02", -2)), "2026-10-15"))
			.hasSize(1);
	}

	@Test
	void departuresOfADayGoBeforeItsArrivals() {
		assertThat(losses(new SampleProduct().ledger(transfer("2026-06-01", 2).reference("1"),
				transfer("2026-06-01", -2).reference("2")), "2026-10-15"))
			.isEmpty();
	}

	@Test
	void unitsArriveInTheDispositionTheyLeftIn() {
		SampleProduct product = new SampleProduct().ledger(transfer("2026-06-01", -2).in("SELLABLE"),
				transfer("2026-06-02", 2).in("DEFECTIVE"));
		assertThat(losses(product, "2026-10-15")).hasSize(1);
	}

	@Test
	void aDispositionAndAnEventTypeAreOneInEverySpelling() {
		SampleProduct product = new SampleProduct().ledger(transfer("2026-06-01", -2).in("SELLABLE"),
				transfer("2026-06-02", 2).in("Sellable").ofType("Whse Transfers"));
		assertThat(losses(product, "2026-10-15")).isEmpty();
	}

	@Test
	void findsAndAdjustmentsDoNotCloseTransfers() {
		SampleProduct product = new SampleProduct().ledger(transfer("2026-06-01", -2), adjustment("2026-06-02", "F", 2),
				adjustment("2026-06-02", "P", 2));
		assertThat(losses(product, "2026-10-15")).hasSize(1);
	}

	@Test
	void amazonsOwnFigureLimitsTheClaim() {
		SampleProduct product = new SampleProduct().ledger(transfer("2026-06-01", -5).unreconciled(1));
		assertThat(losses(product, "2026-10-15").get(0).claimableUnits()).isEqualTo(1);
	}

	private static List<Discrepancy> losses(SampleProduct product, String asOf) {
		return product.detect(DiscrepancyType.TRANSFER_LOSS, asOf);
	}

}
