package com.opsided.sandbox.amazon.report;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;

/**
 * The whole days of which a report tells.
 *
 * @param first the first day
 * @param last the last day
 */
record Window(LocalDate first, LocalDate last) {

	/**
	 * The days that a time span touches, by the offset in which it is written. So a span
	 * that ends with a midnight does not have the day that begins there, and spans that
	 * follow one another at midnights have each day once.
	 */
	static Window of(OffsetDateTime start, OffsetDateTime end) {
		LocalDate last = end.toLocalTime().equals(LocalTime.MIDNIGHT) ? end.toLocalDate().minusDays(1)
				: end.toLocalDate();
		LocalDate first = start.toLocalDate();
		return new Window(first, last.isBefore(first) ? first : last);
	}

	boolean touches(LocalDate from, LocalDate to) {
		return !from.isAfter(this.last) && !to.isBefore(this.first);
	}

}
