package com.opsided.shared.amazon;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Time that passes only while somebody sleeps. */
final class VirtualTime extends Clock implements Sleep {

	/** Every pause so far. */
	final List<Duration> pauses = new CopyOnWriteArrayList<>();

	private volatile Instant now = Instant.parse("2026-03-01T12:00:00Z");

	@Override
	public synchronized void sleep(Duration time) {
		this.pauses.add(time);
		this.now = this.now.plus(time);
	}

	synchronized void passes(Duration time) {
		this.now = this.now.plus(time);
	}

	@Override
	public Instant instant() {
		return this.now;
	}

	@Override
	public ZoneId getZone() {
		return ZoneOffset.UTC;
	}

	@Override
	public Clock withZone(ZoneId zone) {
		throw new UnsupportedOperationException();
	}

}
