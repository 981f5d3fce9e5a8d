package com.opsided.sync.report;

/**
 * What a load rests on changed before it was published. It must be copied again from its
 * beginning.
 */
public class StaleLoad extends RuntimeException {

	protected StaleLoad(String message) {
		super(message);
	}

}
