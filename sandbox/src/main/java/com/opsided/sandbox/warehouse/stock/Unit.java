package com.opsided.sandbox.warehouse.stock;

/**
 * One unit of a product: a thing that is always in exactly one place.
 */
final class Unit {

	private Whereabouts place = Whereabouts.IN_STOCK;

	Whereabouts place() {
		return this.place;
	}

	void goes(Whereabouts next) {
		this.place = next;
	}

}
