package com.opsided.sandbox.warehouse.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.opsided.sandbox.warehouse.report.BalanceLine.Cell;
import com.opsided.sandbox.warehouse.stock.Balance;
import com.opsided.sandbox.warehouse.stock.LedgerRow;
import com.opsided.sandbox.warehouse.stock.ProductHistory;
import com.opsided.sandbox.warehouse.stock.Spot;

/**
 * Sets the movements of each period between the counts at its two ends.
 *
 * @param byCenter whether a location is a warehouse, not a country
 * @param lastDay the number of the last day, which shows every balance that is not 0
 */
record Balances(boolean byCenter, int lastDay) {

	/** The lines of one product, oldest first. */
	List<BalanceLine> of(ProductHistory history) {
		List<BalanceLine> lines = new ArrayList<>();
		int next = 0;
		for (int i = 1; i < history.balances().size(); i++) {
			Balance balance = history.balances().get(i);
			Map<Cell, BalanceLine> period = new LinkedHashMap<>();
			history.balances()
				.get(i - 1)
				.counts()
				.forEach((spot, units) -> line(period, spot, balance).startsWith(units));
			balance.counts().forEach((spot, units) -> line(period, spot, balance).endsWith(units));
			while (next < history.rows().size() && history.rows().get(next).entry().day() <= balance.lastDay()) {
				move(period, history.rows().get(next++), balance);
			}
			period.values().stream().filter((line) -> isWritten(line, balance)).forEach(lines::add);
		}
		return lines;
	}

	private void move(Map<Cell, BalanceLine> period, LedgerRow row, Balance balance) {
		line(period, row.entry().spot(), balance).moves(Movement.of(row.entry()), row.entry().quantity());
	}

	private BalanceLine line(Map<Cell, BalanceLine> period, Spot spot, Balance balance) {
		String location = this.byCenter ? spot.center().code() : spot.center().country();
		return period.computeIfAbsent(new Cell(spot.disposition(), location),
				(cell) -> new BalanceLine(cell, balance.lastDay()));
	}

	private boolean isWritten(BalanceLine line, Balance balance) {
		boolean daily = balance.firstDay() == balance.lastDay() && balance.lastDay() != this.lastDay;
		return line.moved() || (line.holdsUnits() && !daily);
	}

}
