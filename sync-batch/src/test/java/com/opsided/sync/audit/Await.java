package com.opsided.sync.audit;

import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Waits for a condition, never for a duration. */
public final class Await {

	private static final long PATIENCE = TimeUnit.MINUTES.toNanos(2);

	private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(10);

	private Await() {
	}

	public static void until(String what, Callable<Boolean> condition, Callable<Boolean> stillPossible) {
		long began = System.nanoTime();
		try {
			while (!condition.call()) {
				if ((!stillPossible.call() && !condition.call()) || System.nanoTime() - began > PATIENCE) {
					throw new AssertionError("It did not come about that " + what);
				}
				LockSupport.parkNanos(PAUSE);
			}
		}
		catch (Exception ex) {
			throw new AssertionError("It cannot be seen whether " + what, ex);
		}
	}

}
