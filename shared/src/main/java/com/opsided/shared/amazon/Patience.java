package com.opsided.shared.amazon;

import java.time.Duration;

/**
 * What is left of the time that one call may wait. Used by one thread.
 */
final class Patience {

	private final Sleep sleep;

	private Duration left;

	private Duration waited = Duration.ZERO;

	Patience(Duration most, Sleep sleep) {
		this.left = most;
		this.sleep = sleep;
	}

	/**
	 * Waits, if there is patience for it.
	 * @return whether it waited to the end; if not, no time passed or the thread was
	 * interrupted
	 */
	boolean waits(Duration time) {
		if (time.compareTo(this.left) > 0) {
			return false;
		}
		try {
			this.sleep.sleep(time);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
		this.left = this.left.minus(time);
		this.waited = this.waited.plus(time);
		return true;
	}

	Duration waited() {
		return this.waited;
	}

}
