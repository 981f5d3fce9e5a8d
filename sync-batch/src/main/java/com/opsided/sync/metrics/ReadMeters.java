package com.opsided.sync.metrics;

import java.time.Instant;

/** Meters that show what was last read from the database. */
interface ReadMeters {

	/**
	 * Reads them anew.
	 * @param now the time
	 */
	void refresh(Instant now);

}
