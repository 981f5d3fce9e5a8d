package com.opsided.sync.audit;

/** The exit statuses of the command line, after {@code sysexits.h}. */
final class ExitStatus {

	static final int DONE = 0;

	/** The command line is wrong. */
	static final int USAGE = 2;

	/** A file cannot be read as a report. */
	static final int DATA = 65;

	/** A failure of ours. */
	static final int SOFTWARE = 70;

	/** Not now: the same command may succeed later. */
	static final int TEMPORARY = 75;

	/** A setting is missing or cannot be used. */
	static final int CONFIGURATION = 78;

	private ExitStatus() {
	}

}
