package com.opsided.shared.server;

import java.time.Clock;

/** Lets a few things a minute happen. Safe for several threads. */
final class FewAMinute {

	private static final int FEW = 30;

	private static final long MINUTE = 60_000;

	private final Clock clock;

	private long minute;

	private int count;

	FewAMinute(Clock clock) {
		this.clock = clock;
	}

	synchronized boolean isOne() {
		long now = this.clock.millis() / MINUTE;
		if (now != this.minute) {
			this.minute = now;
			this.count = 0;
		}
		this.count++;
		return this.count <= FEW;
	}

}
