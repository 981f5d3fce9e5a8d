package com.opsided.sync.report;

/**
 * The current cell of one column, read again for each row.
 */
abstract class Cell {

	private CellState state = CellState.MISSING;

	/**
	 * Reads the cell of the next row.
	 * @param utf8 the bytes
	 * @param from the first, inclusive
	 * @param to the last, exclusive
	 * @return what came of it
	 */
	final CellState load(byte[] utf8, int from, int to) {
		this.state = read(utf8, from, to);
		return this.state;
	}

	/** Takes note that the next row has no such cell. */
	final CellState loadNothing() {
		this.state = CellState.MISSING;
		return this.state;
	}

	final boolean isMissing() {
		return this.state == CellState.MISSING;
	}

	final void writeTo(CellSink sink) {
		if (isMissing()) {
			writeMissing(sink);
		}
		else {
			writeValue(sink);
		}
	}

	/**
	 * Writes what tells this cell from another one: the value, unless a cell was written
	 * with more precision than its column keeps.
	 * @param sink where to
	 */
	void identifyTo(CellSink sink) {
		writeTo(sink);
	}

	void writeMissing(CellSink sink) {
		sink.missing();
	}

	abstract CellState read(byte[] utf8, int from, int to);

	abstract void writeValue(CellSink sink);

}
