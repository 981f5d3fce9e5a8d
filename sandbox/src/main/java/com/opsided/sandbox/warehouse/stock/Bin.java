package com.opsided.sandbox.warehouse.stock;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * The units that lie at one spot.
 */
final class Bin {

	private final Spot spot;

	private final ArrayDeque<Unit> units = new ArrayDeque<>();

	Bin(Spot spot) {
		this.spot = spot;
	}

	Spot spot() {
		return this.spot;
	}

	int size() {
		return this.units.size();
	}

	void put(Collection<Unit> arrivals) {
		arrivals.forEach((unit) -> unit.goes(Whereabouts.IN_STOCK));
		this.units.addAll(arrivals);
	}

	List<Unit> take(int count, Whereabouts next) {
		List<Unit> taken = new ArrayList<>(count);
		for (int i = 0; i < count; i++) {
			Unit unit = this.units.remove();
			unit.goes(next);
			taken.add(unit);
		}
		return taken;
	}

}
