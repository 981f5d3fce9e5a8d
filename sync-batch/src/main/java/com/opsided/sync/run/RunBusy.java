package com.opsided.sync.run;

import com.opsided.shared.run.Run;

/** The cluster runs a job for an account, so that this process cannot. */
public final class RunBusy extends RuntimeException {

	RunBusy(Run run) {
		super("the platform runs the job " + run.job()
				+ " for this account at the moment; run the same command again when it has ended");
	}

}
