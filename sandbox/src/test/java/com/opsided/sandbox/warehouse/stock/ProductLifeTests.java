package com.opsided.sandbox.warehouse.stock;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import com.opsided.sandbox.warehouse.catalog.Catalog;
import com.opsided.sandbox.warehouse.catalog.Dice;
import com.opsided.sandbox.warehouse.catalog.Region;
import com.opsided.sandbox.warehouse.catalog.Timeline;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import static org.assertj.core.api.Assertions.assertThat;

/** Units neither appear nor vanish but through a row of the ledger. */
class ProductLifeTests {

	private static final Timeline TIMELINE = Timeline.until(LocalDate.of(2026, 3, 24));

	@Property(tries = 100)
	void unitsInEqualUnitsOutAndInStock(@ForAll int seed, @ForAll Region region,
			@ForAll @IntRange(min = 1, max = 1500) int rows) {
		ProductHistory history = live(seed, region, rows);
		Map<Spot, Integer> stock = new HashMap<>(history.balances().get(0).counts());
		for (LedgerRow row : history.rows()) {
			assertThat(stock.merge(row.entry().spot(), row.entry().quantity(), Integer::sum)).isNotNegative();
		}
		stock.values().removeIf((units) -> units == 0);
		Map<Spot, Integer> counted = history.balances().get(history.balances().size() - 1).counts();
		assertThat(stock).isEqualTo(counted);
		assertThat(history.census().getOrDefault(Whereabouts.IN_STOCK, 0))
			.isEqualTo(counted.values().stream().mapToInt(Integer::intValue).sum());
	}

	@Property(tries = 100)
	void everyUnitIsWhereTheLedgerSaysItWent(@ForAll int seed, @ForAll Region region,
			@ForAll @IntRange(min = 1, max = 1500) int rows) {
		ProductHistory history = live(seed, region, rows);
		Map<Whereabouts, Integer> census = history.census();
		int away = history.balances().get(history.balances().size() - 1).inTransit();
		assertThat(census.getOrDefault(Whereabouts.IN_TRANSIT, 0)).isEqualTo(away);
		assertThat(away).isEqualTo(units(history, Harm.SENT, Fate.OPEN));
		assertThat(census.getOrDefault(Whereabouts.DESTROYED, 0)).isEqualTo(quantity(history, "D"));
		assertThat(census.getOrDefault(Whereabouts.AMAZONS, 0)).isEqualTo(quantity(history, "O"));
		assertThat(census.getOrDefault(Whereabouts.MISSING, 0))
			.isLessThanOrEqualTo(units(history, Harm.LOST, Fate.OPEN) + units(history, Harm.LOST, Fate.PAID));
	}

	@Property(tries = 100)
	void harmedUnitsMeetOneFateEach(@ForAll int seed, @ForAll Region region,
			@ForAll @IntRange(min = 1, max = 1500) int rows) {
		ProductHistory history = live(seed, region, rows);
		assertThat(history.rows()).hasSize(rows)
			.allSatisfy(
					(row) -> assertThat(row.fates()).hasSize((row.harm() == Harm.NONE) ? 0 : -row.entry().quantity()));
		int foundRows = -quantity(history, "F") - quantity(history, "N");
		assertThat(foundRows).isEqualTo(units(history, Harm.LOST, Fate.BACK) + history.unmatched().found());
		int ordered = history.removals().stream().mapToInt(RemovalOrder::disposed).sum();
		assertThat(ordered).isEqualTo(units(history, Harm.DISPOSED, Fate.ORDERED));
	}

	@Property(tries = 100)
	void moneySettlesUnitsOnce(@ForAll int seed, @ForAll Region region,
			@ForAll @IntRange(min = 1, max = 1500) int rows) {
		ProductHistory history = live(seed, region, rows);
		int paid = history.payments()
			.stream()
			.filter((line) -> line.papers().original() == null)
			.filter((line) -> line.papers().reason().toLowerCase(Locale.ROOT).contains("warehouse"))
			.mapToInt((line) -> line.given().units() - line.takenBack())
			.sum();
		assertThat(paid).isEqualTo(units(history, Harm.LOST, Fate.PAID) + units(history, Harm.DAMAGED, Fate.PAID)
				+ history.unmatched().reimbursed());
	}

	@Property(tries = 100)
	void adjustmentsAreNumberedInTheOrderOfTime(@ForAll int seed, @ForAll Region region) {
		List<String> references = live(seed, region, 800).rows()
			.stream()
			.map(LedgerRow::entry)
			.filter((entry) -> entry.type() == EventType.ADJUSTMENTS)
			.map(Entry::reference)
			.toList();
		assertThat(references).allMatch((reference) -> reference.length() == 12);
		assertThat(references.stream().distinct().toList()).isSorted();
	}

	private static int quantity(ProductHistory history, String reason) {
		return history.rows()
			.stream()
			.filter((row) -> row.entry().reason().equals(reason))
			.mapToInt((row) -> -row.entry().quantity())
			.sum();
	}

	private static int units(ProductHistory history, Harm harm, Fate fate) {
		return history.rows().stream().filter((row) -> row.harm() == harm).mapToInt((row) -> row.units(fate)).sum();
	}

	private static ProductHistory live(int seed, Region region, int rows) {
		return ProductLife.of(new Catalog(seed, region, TIMELINE).product(Math.floorMod(seed, 50)), TIMELINE, rows,
				new Dice(seed, 1));
	}

}
