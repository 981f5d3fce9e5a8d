package com.opsided.sandbox.warehouse.stock;

/**
 * One line of an order of the seller to destroy units or to send them back.
 */
public final class RemovalOrder {

	private final int requestDay;

	private final String id;

	private final String type;

	private final Entry subject;

	private final int requested;

	private int lastDay;

	private int cancelled;

	private int disposed;

	private int shipped;

	/**
	 * Creates an order that nobody has carried out.
	 * @param requestDay the day's number
	 * @param id the order's id
	 * @param type {@code Disposal}, {@code Return} or {@code Liquidations}
	 * @param subject names the grade and the seller's SKU
	 * @param requested units
	 */
	RemovalOrder(int requestDay, String id, String type, Entry subject, int requested) {
		this.requestDay = requestDay;
		this.lastDay = requestDay;
		this.id = id;
		this.type = type;
		this.subject = subject;
		this.requested = requested;
	}

	/**
	 * Destroys units that the order still asks for.
	 * @param day the day's number
	 * @param units how many there are to destroy
	 * @return how many of them the order covers
	 */
	int dispose(int day, int units) {
		int covered = Math.min(units, inProcess());
		if (covered > 0) {
			this.disposed += covered;
			this.lastDay = day;
		}
		return covered;
	}

	void ship(int day) {
		this.shipped = inProcess();
		this.lastDay = day;
	}

	void cancelRest(int day) {
		if (inProcess() > 0) {
			this.cancelled = inProcess();
			this.lastDay = day;
		}
	}

	/**
	 * Returns the day the seller asked.
	 * @return the day's number
	 */
	public int requestDay() {
		return this.requestDay;
	}

	/**
	 * Returns the day something last happened to the order.
	 * @return the day's number
	 */
	public int lastDay() {
		return this.lastDay;
	}

	/**
	 * Returns the order's id.
	 * @return the id, which several lines may share
	 */
	public String id() {
		return this.id;
	}

	/**
	 * Returns the order's type.
	 * @return {@code Disposal}, {@code Return} or {@code Liquidations}
	 */
	public String type() {
		return this.type;
	}

	/**
	 * Returns what is to be removed.
	 * @return an entry whose spot and SKU matter
	 */
	public Entry subject() {
		return this.subject;
	}

	/**
	 * Returns the units asked for.
	 * @return units
	 */
	public int requested() {
		return this.requested;
	}

	/**
	 * Returns the units no longer asked for.
	 * @return units
	 */
	public int cancelled() {
		return this.cancelled;
	}

	/**
	 * Returns the units destroyed.
	 * @return units
	 */
	public int disposed() {
		return this.disposed;
	}

	/**
	 * Returns the units sent back.
	 * @return units
	 */
	public int shipped() {
		return this.shipped;
	}

	/**
	 * Returns the units still to be removed.
	 * @return units
	 */
	public int inProcess() {
		return this.requested - this.cancelled - this.disposed - this.shipped;
	}

}
