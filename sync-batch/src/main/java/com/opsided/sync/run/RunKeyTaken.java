package com.opsided.sync.run;

import com.opsided.shared.run.Run;

/** An idempotency key was used before, for other work. Nothing was changed. */
public final class RunKeyTaken extends RuntimeException {

	private final transient Run run;

	RunKeyTaken(Run run) {
		super("The idempotency key was used before, for run " + run.id() + " of the job " + run.job()
				+ "; use another key for other work");
		this.run = run;
	}

	/** The run that has the key. */
	public Run run() {
		return this.run;
	}

}
