package com.opsided.sandbox.warehouse.stock;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.opsided.sandbox.warehouse.catalog.Dice;
import com.opsided.sandbox.warehouse.catalog.FulfillmentCenter;

/**
 * All bins of one product, and every unit that ever was in one of them.
 */
final class Shelves {

	private static final List<Disposition> GRADES = List.of(Disposition.values());

	private final Map<Disposition, List<Bin>> bins = new EnumMap<>(Disposition.class);

	private final List<Unit> everyUnit = new ArrayList<>();

	private final Dice dice;

	Shelves(List<FulfillmentCenter> centers, Dice dice) {
		this.dice = dice;
		for (Disposition disposition : Disposition.values()) {
			this.bins.put(disposition,
					centers.stream().map((center) -> new Bin(new Spot(center, disposition))).toList());
		}
	}

	List<Unit> make(int count) {
		List<Unit> made = new ArrayList<>(count);
		for (int i = 0; i < count; i++) {
			made.add(new Unit());
		}
		this.everyUnit.addAll(made);
		return made;
	}

	/** Any bin of a grade, with or without units. */
	Bin any(Disposition disposition) {
		return this.dice.pick(of(disposition));
	}

	Bin at(FulfillmentCenter center, Disposition disposition) {
		return of(disposition).stream().filter((bin) -> bin.spot().center().equals(center)).findFirst().orElseThrow();
	}

	/** A bin of a grade that holds at least so many units. */
	Optional<Bin> holding(Disposition disposition, int units) {
		List<Bin> of = of(disposition);
		int start = this.dice.below(of.size());
		for (int i = 0; i < of.size(); i++) {
			Bin bin = of.get((start + i) % of.size());
			if (bin.size() >= units) {
				return Optional.of(bin);
			}
		}
		return Optional.empty();
	}

	/** A bin that holds units: mostly sellable ones, else of any grade. */
	Optional<Bin> anyHolding(int percentSellable) {
		Disposition first = this.dice.chance(percentSellable) ? Disposition.SELLABLE : this.dice.pick(GRADES);
		return holding(first, 1).or(() -> holding(Disposition.SELLABLE, 1));
	}

	int count(Disposition disposition) {
		int count = 0;
		for (Bin bin : of(disposition)) {
			count += bin.size();
		}
		return count;
	}

	/** How many units lie where; spots without units are left out. */
	Map<Spot, Integer> counts() {
		Map<Spot, Integer> counts = new LinkedHashMap<>();
		this.bins.values()
			.forEach((of) -> of.stream()
				.filter((bin) -> bin.size() > 0)
				.forEach((bin) -> counts.put(bin.spot(), bin.size())));
		return counts;
	}

	/** Where every unit that ever was is now. */
	Map<Whereabouts, Integer> census() {
		Map<Whereabouts, Integer> census = new EnumMap<>(Whereabouts.class);
		this.everyUnit.forEach((unit) -> census.merge(unit.place(), 1, Integer::sum));
		return census;
	}

	private List<Bin> of(Disposition disposition) {
		return this.bins.getOrDefault(disposition, List.of());
	}

}
