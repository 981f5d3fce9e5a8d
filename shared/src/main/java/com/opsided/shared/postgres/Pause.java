package com.opsided.shared.postgres;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Waiting for something outside this process, which nobody will notify us of.
 */
final class Pause {

	private final long end;

	private Pause(long end) {
		this.end = end;
	}

	static Pause upTo(Duration patience) {
		return new Pause(System.nanoTime() + patience.toNanos());
	}

	/**
	 * Waits a little.
	 * @return false when patience is over or somebody interrupted the thread
	 */
	boolean again(long time, TimeUnit unit) {
		if (System.nanoTime() - this.end > 0) {
			return false;
		}
		try {
			unit.sleep(time);
			return true;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

}
