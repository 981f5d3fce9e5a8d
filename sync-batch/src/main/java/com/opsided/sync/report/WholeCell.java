package com.opsided.sync.report;

/**
 * A cell with a whole number.
 */
final class WholeCell extends Cell {

	private int value;

	@Override
	CellState read(byte[] utf8, int from, int to) {
		long number = WholeNumber.parse(utf8, from, to);
		if (number == WholeNumber.MISSING) {
			return CellState.MISSING;
		}
		this.value = (int) number;
		return (number == WholeNumber.UNREADABLE) ? CellState.UNREADABLE : CellState.VALUE;
	}

	@Override
	void writeValue(CellSink sink) {
		sink.integer(this.value);
	}

}
