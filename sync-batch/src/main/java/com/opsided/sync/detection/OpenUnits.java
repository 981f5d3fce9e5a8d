package com.opsided.sync.detection;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ObjIntConsumer;

import com.opsided.shared.ledger.LedgerEvent;

/**
 * The first-in, first-out queue of open units ({@code detection.md} §3): rows open units
 * at its tail; finds and reimbursements take them from its head.
 */
final class OpenUnits {

	private final List<OpenRow> rows = new ArrayList<>();

	/** The oldest row that may still have open units. */
	private int head;

	void open(LedgerEvent row) {
		this.rows.add(new OpenRow(row));
	}

	/**
	 * Accounts for units that came back, oldest first.
	 * @param units how many came back
	 * @return those that no open row explains
	 */
	int find(int units) {
		return take(units, OpenRow::find);
	}

	/**
	 * Accounts for units that were paid for, oldest first.
	 * @param units how many were paid for
	 * @return those that no open row explains
	 */
	int reimburse(int units) {
		return take(units, OpenRow::reimburse);
	}

	/**
	 * Returns all rows in the order they were opened, closed ones included.
	 * @return the rows
	 */
	List<OpenRow> rows() {
		return this.rows;
	}

	private int take(int units, ObjIntConsumer<OpenRow> account) {
		int left = units;
		while (left > 0 && this.head < this.rows.size()) {
			OpenRow oldest = this.rows.get(this.head);
			int taken = Math.min(left, oldest.open());
			account.accept(oldest, taken);
			left -= taken;
			if (oldest.open() == 0) {
				this.head++;
			}
		}
		return left;
	}

}
