package com.opsided.sync.detection;

import java.time.LocalDate;
import java.util.List;

import com.opsided.shared.discrepancy.Discrepancy;
import com.opsided.shared.discrepancy.DiscrepancyType;
import com.opsided.shared.discrepancy.Standing;
import com.opsided.shared.removal.RemovalOrderLine;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static com.opsided.sync.detection.LedgerRow.adjustment;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class DisposedWithoutOrderTests {

	private static final LocalDate UPDATED = LocalDate.of(2026, 9, 20);

	@Test
	void disposedUnitsThatNoOrderCoversAreOpen() {
		Discrepancy disposed = found(
				new SampleProduct().ledger(adjustment("2026-09-10", "D", -5)).removed(order("O1", "2026-09-01", 3)))
			.get(0);
		assertThat(disposed.units()).isEqualTo(5);
		assertThat(disposed.unitsFound()).isEqualTo(3);
		assertThat(disposed.claimableUnits()).isEqualTo(2);
		assertThat(disposed.standing()).isEqualTo(Standing.CLAIM);
	}

	@Test
	void aDisposalThatOrdersCoverIsNoDiscrepancy() {
		assertThat(found(new SampleProduct().ledger(adjustment("2026-09-10", "D", -5))
			.removed(order("O1", "2026-09-01", 3), order("O2", "2026-09-02", 2)))).isEmpty();
	}

	@Test
	void anOrderCoversFromTheDayItWasRequested() {
		SampleProduct sameDay = new SampleProduct().ledger(adjustment("2026-09-10", "D", -1))
			.removed(order("O1", "2026-09-10", 1));
		SampleProduct nextDay = new SampleProduct().ledger(adjustment("2026-09-10", "D", -1))
			.removed(order("O1", "2026-09-11", 1));
		assertThat(found(sameDay)).isEmpty();
		assertThat(found(nextDay)).hasSize(1);
	}

	@Test
	void whatOneDisposalUsedIsGoneForTheNext() {
		assertThat(
				found(new SampleProduct().ledger(adjustment("2026-09-12", "D", -2), adjustment("2026-09-10", "D", -2))
					.removed(order("O1", "2026-09-01", 3))))
			.singleElement()
			.satisfies((second) -> {
				assertThat(second.eventDate()).isEqualTo("2026-09-12");
				assertThat(second.unitsFound()).isEqualTo(1);
			});
	}

	@Test
	void disposalsOfADayAreTakenByReferenceAndThenByOccurrence() {
		SampleProduct product = new SampleProduct()
			.ledger(adjustment("2026-09-10", "D", -1).reference("2").at("AAA1"),
					adjustment("2026-09-10", "D", -1).reference("1").at("AAA1").occurrence(2),
					adjustment("2026-09-10", "D", -1).reference("1").at("ZZZ1").occurrence(1))
			.removed(order("O1", "2026-09-01", 1));
		assertThat(found(product)).extracting(Discrepancy::referenceId, Discrepancy::occurrence)
			.containsExactly(tuple("1", 2), tuple("2", 1));
	}

	@Test
	void onlyOrdersOfDisposalCover() {
		RemovalOrderLine returned = new RemovalOrderLine(LocalDate.of(2026, 9, 1), "O1", "Return", UPDATED,
				SampleProduct.MSKU, SampleProduct.FNSKU, "Sellable", 5);
		assertThat(found(new SampleProduct().ledger(adjustment("2026-09-10", "D", -1)).removed(returned))).hasSize(1);
	}

	@Test
	void anOrderTypeIsOneInEverySpelling() {
		RemovalOrderLine disposal = new RemovalOrderLine(LocalDate.of(2026, 9, 1), "O1", "DISPOSAL", UPDATED,
				SampleProduct.MSKU, SampleProduct.FNSKU, "Sellable", 5);
		assertThat(found(new SampleProduct().ledger(adjustment("2026-09-10", "D", -1)).removed(disposal))).isEmpty();
	}

	@Test
	void identicalOrderLinesEachCount() {
		assertThat(found(new SampleProduct().ledger(adjustment("2026-09-10", "D", -4))
			.removed(order("O1", "2026-09-01", 2), order("O1", "2026-09-01", 2)))).isEmpty();
	}

	@Test
	void withoutARemovalReportEveryDisposalNeedsData() {
		Discrepancy disposed = found(
				new SampleProduct().ledger(adjustment("2026-09-10", "D", -5)).withoutRemovalReport())
			.get(0);
		assertThat(disposed.standing()).isEqualTo(Standing.NEEDS_DATA);
		assertThat(disposed.unitsOpen()).isEqualTo(5);
		assertThat(disposed.claimableUnits()).isZero();
	}

	@Test
	void amazonsOwnFigureLimitsTheClaim() {
		assertThat(found(new SampleProduct().ledger(adjustment("2026-09-10", "D", -5).unreconciled(-2))).get(0)
			.claimableUnits()).isEqualTo(2);
	}

	@Test
	void otherReasonsAndUnitsComingBackDisposeOfNothing() {
		assertThat(found(new SampleProduct().ledger(adjustment("2026-09-10", "G", -1), adjustment("2026-09-10", "D", 1),
				adjustment("2026-09-10", "D", 0))))
			.isEmpty();
	}

	private static List<Discrepancy> found(SampleProduct product) {
		return product.detect(DiscrepancyType.DISPOSED_WITHOUT_ORDER, "2026-10-15");
	}

	private static RemovalOrderLine order(String id, String requested, int disposed) {
		return order(id, requested, disposed, UPDATED);
	}

	private static RemovalOrderLine order(String id, String requested, int disposed, @Nullable LocalDate updated) {
		return new RemovalOrderLine(LocalDate.parse(requested), id, "Disposal", updated, SampleProduct.MSKU,
				SampleProduct.FNSKU, "Sellable", disposed);
	}

}
