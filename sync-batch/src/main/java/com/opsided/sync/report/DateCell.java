package com.opsided.sync.report;

/**
 * A cell with a calendar date. A time behind it is not kept, but tells rows apart.
 */
final class DateCell extends Cell {

	private final WrittenTime time = new WrittenTime();

	private final boolean mayBeMonth;

	DateCell(boolean mayBeMonth) {
		this.mayBeMonth = mayBeMonth;
	}

	@Override
	CellState read(byte[] utf8, int from, int to) {
		CellState state = this.time.read(utf8, from, to);
		boolean refused = state == CellState.VALUE && this.time.isMonth() && !this.mayBeMonth;
		return refused ? CellState.UNREADABLE : state;
	}

	@Override
	void writeValue(CellSink sink) {
		sink.date(this.time.epochDay());
	}

	@Override
	void identifyTo(CellSink sink) {
		if (!isMissing() && this.time.hasTime()) {
			sink.timestamp(this.time.epochMicros());
		}
		else {
			writeTo(sink);
		}
	}

}
