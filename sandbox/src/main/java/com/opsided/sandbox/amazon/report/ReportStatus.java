package com.opsided.sandbox.amazon.report;

/**
 * How far a report is.
 */
enum ReportStatus {

	/** Waits. */
	IN_QUEUE,
	/** Is being made. */
	IN_PROGRESS,
	/** Has a document. */
	DONE,
	/** Was taken back, or would have no rows. */
	CANCELLED,
	/** Could not be made; its document says why. */
	FATAL

}
