package com.opsided.sync.audit;

import java.io.PrintWriter;

/**
 * Tells, when Ctrl-C ends the process in the midst of a command, what becomes of the
 * work. The command's own thread may not live to tell.
 */
final class TellInterruption implements AutoCloseable {

	private final Thread hook;

	TellInterruption(PrintWriter out) {
		this.hook = new Thread(() -> {
			out.println(
					"opsided: interrupted; what was loaded is kept: run the same command again, it goes on where it "
							+ "stopped");
			out.flush();
		}, "opsided-interrupted");
		Runtime.getRuntime().addShutdownHook(this.hook);
	}

	/** The command has ended by itself. */
	@Override
	public void close() {
		try {
			Runtime.getRuntime().removeShutdownHook(this.hook);
		}
		catch (IllegalStateException ex) {
			// It is just being told.
		}
	}

}
