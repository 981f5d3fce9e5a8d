package com.opsided.sync.schedule;

/** The job has no schedule. */
public final class NoSuchSchedule extends RuntimeException {

	NoSuchSchedule(String job) {
		super("The job '" + job + "' has no schedule");
	}

}
