package com.opsided.shared.server;

import java.time.Clock;

/**
 * Lets thirty things a minute happen: the audit trail must not grow as fast as strangers
 * call. Safe for several threads.
 */
public final class FewAMinute {

	private static final int FEW = 30;

	private static final long MINUTE = 60_000;

	private final Clock clock;

	private long minute;

	private int count;

	public FewAMinute(Clock clock) {
		this.clock = clock;
	}

	/**
	 * Counts one more.
	 * @return whether it is one of the few of this minute
	 */
	public synchronized boolean isOne() {
		long now = this.clock.millis() / MINUTE;
		if (now != this.minute) {
			this.minute = now;
			this.count = 0;
		}
		this.count++;
		return this.count <= FEW;
	}

}
