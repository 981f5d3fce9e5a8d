package com.opsided.sync.run;

/** There is no job of that name. Nothing was changed. */
public final class NoSuchJob extends RuntimeException {

	NoSuchJob(String job) {
		super("There is no job '" + job + "'");
	}

}
