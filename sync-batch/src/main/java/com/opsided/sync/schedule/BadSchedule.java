package com.opsided.sync.schedule;

/** A schedule cannot be changed so. Nothing was changed. */
public final class BadSchedule extends RuntimeException {

	private final String field;

	BadSchedule(String field, String message) {
		super(message);
		this.field = field;
	}

	/** What is wrong: {@code job}, {@code cron} or {@code zone}. */
	public String field() {
		return this.field;
	}

}
