package com.opsided.sync.privacy;

/** Runs of the seller are being executed. */
public final class RunsUnderWay extends RuntimeException {

	RunsUnderWay(String message) {
		super(message);
	}

}
