package com.opsided.sync.report;

import java.math.BigDecimal;

/**
 * Takes the cells of a row in the order of its schema, one call per column. An encoder
 * for COPY is one.
 */
public interface CellSink {

	/**
	 * Takes a text. A text is never missing: an empty one says that there was none.
	 * @param utf8 valid UTF-8 without NULs, good for the time of the call
	 * @param from the first byte, inclusive
	 * @param to the last byte, exclusive
	 */
	void text(byte[] utf8, int from, int to);

	/**
	 * Takes a whole number.
	 * @param value the number
	 */
	void integer(int value);

	/**
	 * Takes a decimal number.
	 * @param value the number at the scale it was written with
	 */
	void decimal(BigDecimal value);

	/**
	 * Takes a calendar date.
	 * @param epochDay days since 1970-01-01
	 */
	void date(int epochDay);

	/**
	 * Takes an instant.
	 * @param epochMicros microseconds since 1970-01-01T00:00Z
	 */
	void timestamp(long epochMicros);

	/**
	 * Takes a yes or no.
	 * @param value true for yes
	 */
	void bool(boolean value);

	/** Takes note that a number, date or yes or no is missing. */
	void missing();

}
