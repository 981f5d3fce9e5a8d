package com.opsided.integration;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that goes as the real one does, ahead by as much as a test wants. */
public final class MovableClock extends Clock {

	private volatile Duration ahead = Duration.ZERO;

	/** Moves the clock ahead of the real one. */
	public void ahead(Duration by) {
		this.ahead = by;
	}

	@Override
	public Instant instant() {
		return Instant.now().plus(this.ahead);
	}

	@Override
	public ZoneId getZone() {
		return ZoneOffset.UTC;
	}

	@Override
	public Clock withZone(ZoneId zone) {
		return this;
	}

}
