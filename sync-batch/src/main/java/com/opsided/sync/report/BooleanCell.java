package com.opsided.sync.report;

import java.util.List;

/**
 * A cell with yes or no.
 */
final class BooleanCell extends Cell {

	private static final List<String> YES = List.of("yes", "y", "true");

	private static final List<String> NO = List.of("no", "n", "false");

	private boolean value;

	@Override
	CellState read(byte[] utf8, int from, int to) {
		int start = Slice.trimStart(utf8, from, to);
		int end = Slice.trimEnd(utf8, start, to);
		if (Slice.isMissing(utf8, start, end)) {
			return CellState.MISSING;
		}
		this.value = isOneOf(YES, utf8, start, end);
		return (this.value || isOneOf(NO, utf8, start, end)) ? CellState.VALUE : CellState.UNREADABLE;
	}

	@Override
	void writeValue(CellSink sink) {
		sink.bool(this.value);
	}

	private static boolean isOneOf(List<String> words, byte[] utf8, int from, int to) {
		return words.stream().anyMatch((word) -> Slice.isWord(utf8, from, to, word));
	}

}
