package com.opsided.shared.ledger;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Which loads own which dates of a ledger, and how new the file is that they rank as.
 */
public final class LiveDays {

	private final Map<LocalDate, Map<Integer, Integer>> places = new HashMap<>();

	private final Set<Integer> loads = new HashSet<>();

	void add(LocalDate date, int load, int place) {
		this.places.computeIfAbsent(date, (day) -> new HashMap<>()).put(load, place);
		this.loads.add(load);
	}

	/**
	 * Returns the loads that own any date.
	 * @return their numbers
	 */
	public Set<Integer> loads() {
		return Set.copyOf(this.loads);
	}

	/**
	 * Tells how new the rows of a load are on a date.
	 * @param date the date
	 * @param load the load
	 * @return 1 for the newest; 0 if the load does not own the date: its rows do not
	 * count
	 */
	public int place(LocalDate date, int load) {
		return this.places.getOrDefault(date, Map.of()).getOrDefault(load, 0);
	}

}
