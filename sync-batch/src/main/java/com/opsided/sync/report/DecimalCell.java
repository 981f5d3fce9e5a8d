package com.opsided.sync.report;

import java.math.BigDecimal;

/**
 * A cell with a decimal number.
 */
final class DecimalCell extends Cell {

	private final DecimalNumber number;

	private final boolean mayBeNegative;

	private BigDecimal value = BigDecimal.ZERO;

	DecimalCell(ThousandsMark mark, boolean mayBeNegative) {
		this.number = new DecimalNumber(mark);
		this.mayBeNegative = mayBeNegative;
	}

	@Override
	CellState read(byte[] utf8, int from, int to) {
		CellState state = this.number.read(utf8, from, to);
		if (state == CellState.VALUE) {
			this.value = this.number.value();
			return (this.mayBeNegative || this.value.signum() >= 0) ? state : CellState.UNREADABLE;
		}
		return state;
	}

	@Override
	void writeValue(CellSink sink) {
		sink.decimal(this.value);
	}

}
