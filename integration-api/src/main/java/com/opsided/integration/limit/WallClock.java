package com.opsided.integration.limit;

import java.time.Clock;
import java.time.Duration;

import io.github.bucket4j.TimeMeter;

/** The time that all nodes have in common. */
final class WallClock implements TimeMeter {

	private final Clock clock;

	WallClock(Clock clock) {
		this.clock = clock;
	}

	@Override
	public long currentTimeNanos() {
		return Duration.ofMillis(this.clock.millis()).toNanos();
	}

	@Override
	public boolean isWallClockBased() {
		return true;
	}

}
