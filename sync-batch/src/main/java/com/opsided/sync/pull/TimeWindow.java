package com.opsided.sync.pull;

import java.time.Instant;

/**
 * A part of the time that is asked for.
 *
 * @param from its first instant
 * @param to the first instant after it
 */
public record TimeWindow(Instant from, Instant to) {

	public TimeWindow {
		if (to.isBefore(from)) {
			throw new IllegalArgumentException("A window cannot end at " + to + " and begin at " + from);
		}
	}

}
