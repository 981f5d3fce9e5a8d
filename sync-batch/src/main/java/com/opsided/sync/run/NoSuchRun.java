package com.opsided.sync.run;

/** The account has no run of that number. */
public final class NoSuchRun extends RuntimeException {

	NoSuchRun(long run) {
		super("There is no run " + run);
	}

}
