package com.opsided.sync.request;

import java.time.LocalDate;

/**
 * A window of whole days.
 *
 * @param from the first day
 * @param to the last day, inclusive
 */
record Days(LocalDate from, LocalDate to) {

	Days {
		if (to.isBefore(from)) {
			throw new IllegalArgumentException("A window from " + from + " cannot end " + to);
		}
	}

}
