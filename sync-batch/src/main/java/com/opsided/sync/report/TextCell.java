package com.opsided.sync.report;

/**
 * A cell of text, as it was written.
 */
final class TextCell extends Cell {

	private byte[] utf8 = new byte[0];

	private int from;

	private int to;

	@Override
	CellState read(byte[] bytes, int start, int end) {
		this.utf8 = bytes;
		this.from = start;
		this.to = end;
		return (start == end) ? CellState.MISSING : CellState.VALUE;
	}

	@Override
	void writeValue(CellSink sink) {
		sink.text(this.utf8, this.from, this.to);
	}

	@Override
	void writeMissing(CellSink sink) {
		sink.text(this.utf8, 0, 0);
	}

}
