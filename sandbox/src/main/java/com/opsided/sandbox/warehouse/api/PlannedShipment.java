package com.opsided.sandbox.warehouse.api;

/**
 * A shipment of one product while it is being planned.
 *
 * @param id its id
 * @param madeDay the number of the day the seller made it, negative before the first day
 * @param receiptDay the number of the day of its receipt, {@link #NEVER} without one
 * @param status how far it has come
 * @param center the warehouse it was sent to
 * @param msku the seller's SKU
 * @param shipped units sent
 * @param received units received
 * @param companions units of the companion sent along, all lost
 */
record PlannedShipment(String id, int madeDay, int receiptDay, ShipmentStatus status, String center, String msku,
		int shipped, int received, int companions) {

	static final int NEVER = -1;

	private static final int DAYS_TO_RECEIVE = 45;

	PlannedShipment shipping(int units) {
		return new PlannedShipment(this.id, this.madeDay, this.receiptDay, this.status, this.center, this.msku, units,
				this.received, this.companions);
	}

	int missing() {
		return Math.max(0, this.shipped - this.received);
	}

	/** Whether missing units are missing for good. */
	boolean isOver(int lastDay) {
		return switch (this.status) {
			case CLOSED -> true;
			case RECEIVING -> this.receiptDay + DAYS_TO_RECEIVE < lastDay;
			case IN_TRANSIT, CANCELLED -> false;
		};
	}

	int eventDay() {
		return (this.receiptDay != NEVER) ? this.receiptDay : this.madeDay;
	}

}
