package com.opsided.sync.discrepancy;

import java.time.LocalDate;

/**
 * A day of a discrepancy's window. All days are calendar days in UTC.
 *
 * @param kind what happens on it
 * @param day the day
 * @param daysFromToday how far it is from today, below 0 if it has passed
 * @param sentence what it means
 */
public record WindowDay(Kind kind, LocalDate day, long daysFromToday, String sentence) {

	/** What happens on a day. */
	public enum Kind {

		/** The event that units are missing since. */
		OPENED,
		/** Until the day before, Amazon may pay by itself. */
		SETTLED,
		/** The first day on which a claim may be raised. */
		OPENS,
		/** The present day. */
		TODAY,
		/** The last day on which a claim may be raised. */
		CLOSES

	}

}
