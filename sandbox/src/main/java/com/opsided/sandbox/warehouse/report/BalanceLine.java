package com.opsided.sandbox.warehouse.report;

import java.util.EnumMap;
import java.util.Map;

import com.opsided.sandbox.warehouse.stock.Disposition;

/**
 * One line of the ledger summary in the making: counted balances, and movements with
 * their true signs.
 */
final class BalanceLine {

	private final Cell cell;

	private final int day;

	private final Map<Movement, Integer> movements = new EnumMap<>(Movement.class);

	private int start;

	private int end;

	BalanceLine(Cell cell, int day) {
		this.cell = cell;
		this.day = day;
	}

	Cell cell() {
		return this.cell;
	}

	int day() {
		return this.day;
	}

	int start() {
		return this.start;
	}

	int end() {
		return this.end;
	}

	int movement(Movement movement) {
		return this.movements.getOrDefault(movement, 0);
	}

	void startsWith(int units) {
		this.start += units;
	}

	void endsWith(int units) {
		this.end += units;
	}

	void moves(Movement movement, int units) {
		this.movements.merge(movement, units, Integer::sum);
	}

	boolean moved() {
		return !this.movements.isEmpty();
	}

	boolean holdsUnits() {
		return this.start != 0 || this.end != 0;
	}

	/** Units that left through columns whose sign some sellers do not see. */
	int outflows() {
		int units = 0;
		for (Map.Entry<Movement, Integer> each : this.movements.entrySet()) {
			units -= each.getKey().outflow() ? each.getValue() : 0;
		}
		return units;
	}

	/**
	 * What a balance is about.
	 *
	 * @param disposition the grade
	 * @param location a country or a warehouse
	 */
	record Cell(Disposition disposition, String location) {

	}

}
