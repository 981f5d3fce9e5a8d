package com.opsided.sync.report;

/**
 * A cell with an ISO 4217 code, in upper case whatever it was written in.
 */
final class CurrencyCell extends Cell {

	private static final int LETTERS = 3;

	private final byte[] code = new byte[LETTERS];

	@Override
	CellState read(byte[] utf8, int from, int to) {
		int start = Slice.trimStart(utf8, from, to);
		int end = Slice.trimEnd(utf8, start, to);
		if (Slice.isMissing(utf8, start, end)) {
			return CellState.MISSING;
		}
		if (end - start != LETTERS) {
			return CellState.UNREADABLE;
		}
		for (int i = 0; i < LETTERS; i++) {
			int letter = utf8[start + i] & ~0x20;
			if (letter < 'A' || letter > 'Z') {
				return CellState.UNREADABLE;
			}
			this.code[i] = (byte) letter;
		}
		return CellState.VALUE;
	}

	@Override
	void writeValue(CellSink sink) {
		sink.text(this.code, 0, LETTERS);
	}

	@Override
	void writeMissing(CellSink sink) {
		sink.text(this.code, 0, 0);
	}

}
