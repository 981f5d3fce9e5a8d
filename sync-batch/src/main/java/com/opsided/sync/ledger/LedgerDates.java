package com.opsided.sync.ledger;

import java.util.Arrays;

import com.opsided.sync.report.CalendarDay;
import com.opsided.sync.report.CellState;
import com.opsided.sync.report.RecordReader;
import com.opsided.sync.report.WrittenTime;

/**
 * Reads a ledger's {@code Date} and {@code Date and Time}, remembering the last of each:
 * they repeat from row to row.
 */
final class LedgerDates {

	/** The moment is not there or cannot be read. */
	static final long NO_MOMENT = Long.MIN_VALUE;

	private byte[] lastDateText = {};

	private int lastDay = CalendarDay.MISSING;

	private byte[] lastTimeText = {};

	private long lastMoment = NO_MOMENT;

	private final WrittenTime time = new WrittenTime();

	/**
	 * Reads a calendar date.
	 * @param record the reader
	 * @param field the field
	 * @return days since 1970-01-01, or what {@link CalendarDay} says instead
	 */
	int day(RecordReader record, int field) {
		byte[] bytes = record.bytes();
		int from = record.start(field);
		int to = record.end(field);
		if (!Arrays.equals(this.lastDateText, 0, this.lastDateText.length, bytes, from, to)) {
			this.lastDay = CalendarDay.parse(bytes, from, to);
			this.lastDateText = Arrays.copyOfRange(bytes, from, to);
		}
		return this.lastDay;
	}

	/**
	 * Reads a moment. What cannot be read is left out: it is an attribute nothing rests
	 * on.
	 * @param record the reader
	 * @param field the field
	 * @return microseconds since 1970-01-01T00:00Z, or {@link #NO_MOMENT}
	 */
	long moment(RecordReader record, int field) {
		byte[] bytes = record.bytes();
		int from = record.start(field);
		int to = record.end(field);
		if (!Arrays.equals(this.lastTimeText, 0, this.lastTimeText.length, bytes, from, to)) {
			boolean readable = this.time.read(bytes, from, to) == CellState.VALUE;
			this.lastMoment = readable ? this.time.epochMicros() : NO_MOMENT;
			this.lastTimeText = Arrays.copyOfRange(bytes, from, to);
		}
		return this.lastMoment;
	}

}
