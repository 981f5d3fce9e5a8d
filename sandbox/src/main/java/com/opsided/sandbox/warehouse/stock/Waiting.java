package com.opsided.sandbox.warehouse.stock;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Harmed units that wait for their fate. Units of a product cannot be told apart, so by
 * convention whoever finds or pays one takes the one that has waited longest.
 */
final class Waiting {

	private final ArrayDeque<Casualty> line = new ArrayDeque<>();

	void join(Collection<Casualty> casualties) {
		this.line.addAll(casualties);
	}

	int size() {
		return this.line.size();
	}

	/**
	 * Lets the longest-waiting units meet their fate.
	 * @param count how many at most
	 * @param fate the fate
	 * @return the units, as many as were waiting
	 */
	List<Unit> release(int count, Fate fate) {
		List<Unit> released = new ArrayList<>();
		while (released.size() < count && !this.line.isEmpty()) {
			Casualty casualty = this.line.remove();
			casualty.meets(fate);
			released.add(casualty.unit());
		}
		return released;
	}

}
