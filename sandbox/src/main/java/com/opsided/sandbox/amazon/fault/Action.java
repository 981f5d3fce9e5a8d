package com.opsided.sandbox.amazon.fault;

/**
 * What a scripted fault does.
 */
public enum Action {

	/** Answers with a status instead of the operation. */
	STATUS,
	/** Closes the connection without an answer. */
	RESET,
	/** Closes the connection after half of the body. */
	TRUNCATE,
	/** Answers late. */
	DELAY,
	/** Makes the report that {@code createReport} asks for end in FATAL. */
	FATAL_REPORT,
	/** Makes the report that {@code createReport} asks for end in CANCELLED. */
	CANCEL_REPORT,
	/** Makes the URL that {@code getReportDocument} gives be expired. */
	EXPIRED_URL,
	/** Makes {@code document} name another charset than the one it is in. */
	WRONG_CHARSET,
	/** Appends spaces to the body, as many as {@code bytes} says. */
	HUGE_BODY

}
