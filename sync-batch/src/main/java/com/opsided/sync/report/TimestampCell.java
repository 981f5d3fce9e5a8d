package com.opsided.sync.report;

/**
 * A cell with a date and time.
 */
final class TimestampCell extends Cell {

	private final WrittenTime time = new WrittenTime();

	@Override
	CellState read(byte[] utf8, int from, int to) {
		CellState state = this.time.read(utf8, from, to);
		return (state == CellState.VALUE && this.time.isMonth()) ? CellState.UNREADABLE : state;
	}

	@Override
	void writeValue(CellSink sink) {
		sink.timestamp(this.time.epochMicros());
	}

}
