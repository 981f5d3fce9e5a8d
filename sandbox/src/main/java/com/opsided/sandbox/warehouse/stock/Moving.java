package com.opsided.sandbox.warehouse.stock;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

import com.opsided.sandbox.warehouse.catalog.Dice;

/**
 * Trucks between the warehouses: most arrive within days, some late, some with fewer
 * units than they left with, some never. Whatever arrives is booked against the units of
 * that grade that have been away longest.
 */
final class Moving implements Affair {

	/** Trucks from before the ledger's reach have arrived by then. */
	private static final int FIRST_DEPARTURE = 12;

	private final Floor floor;

	private final Map<Disposition, Waiting> away = new EnumMap<>(Disposition.class);

	private final boolean withReference;

	private final int lastDeparture;

	private int lastTruck = -1;

	Moving(Floor floor) {
		this.floor = floor;
		Dice dice = floor.dice();
		this.withReference = dice.chance(80);
		this.lastDeparture = floor.timeline().last() - (dice.chance(50) ? 0 : dice.between(40, 300));
		if (dice.chance(30)) {
			floor.agenda().plan(dice.below(6), Phase.AFTERNOON, () -> arriveFromThePast(dice.between(1, 4)));
		}
	}

	int unitsAway() {
		return this.away.values().stream().mapToInt(Waiting::size).sum();
	}

	@Override
	public boolean happen() {
		int today = this.floor.today();
		Optional<Bin> from = this.floor.shelves().anyHolding(88);
		if (from.isEmpty() || today < FIRST_DEPARTURE || today > this.lastDeparture || today == this.lastTruck
				|| this.floor.journal().room() < 2) {
			return false;
		}
		this.lastTruck = today;
		depart(from.get());
		return true;
	}

	private void depart(Bin bin) {
		Dice dice = this.floor.dice();
		int units = dice.between(1, Math.min(bin.size(), 8));
		boolean twice = units == 1 && bin.size() > 1 && dice.chance(20);
		Entry entry = this.floor.entry(EventType.WHSE_TRANSFERS,
				this.withReference ? this.floor.journal().nextReference() : "", -units, bin.spot());
		for (int i = 0; i < (twice ? 2 : 1); i++) {
			JournalLine line = this.floor.journal().write(entry, Harm.SENT, bin.take(units, Whereabouts.IN_TRANSIT));
			waiting(bin.spot().disposition()).join(line.casualties());
			planArrival(entry, units);
		}
	}

	private void planArrival(Entry departure, int units) {
		Dice dice = this.floor.dice();
		int fate = dice.below(100);
		if (fate < 72) {
			planArrival(departure, units, dice.between(1, 9));
		}
		else if (fate < 82) {
			planArrival(departure, units, dice.between(30, 110));
		}
		else if (fate < 92 && units > 1) {
			int early = dice.between(1, units - 1);
			planArrival(departure, early, dice.between(1, 9));
			planArrival(departure, dice.chance(50) ? units - early : 0, dice.between(10, 90));
		}
	}

	private void planArrival(Entry departure, int units, int days) {
		if (units > 0) {
			this.floor.later(days, Phase.AFTERNOON, () -> arrive(departure, units));
		}
	}

	private void arrive(Entry departure, int units) {
		if (this.floor.journal().room() > 0) {
			Disposition disposition = departure.spot().disposition();
			Bin bin = this.floor.shelves().any(disposition);
			this.floor.journal()
				.write(new Entry(this.floor.today(), EventType.WHSE_TRANSFERS, departure.reference(), units, bin.spot(),
						"", departure.msku()));
			bin.put(waiting(disposition).release(units, Fate.BACK));
		}
	}

	private void arriveFromThePast(int units) {
		if (this.floor.journal().room() > 0) {
			Bin bin = this.floor.shelves().any(Disposition.SELLABLE);
			this.floor.journal()
				.write(this.floor.entry(EventType.WHSE_TRANSFERS, this.floor.journal().nextReference(), units,
						bin.spot()));
			bin.put(this.floor.shelves().make(units));
		}
	}

	private Waiting waiting(Disposition disposition) {
		return this.away.computeIfAbsent(disposition, (key) -> new Waiting());
	}

}
