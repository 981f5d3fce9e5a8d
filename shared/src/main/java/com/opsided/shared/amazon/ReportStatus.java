package com.opsided.shared.amazon;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/**
 * Where the making of a report stands.
 */
public enum ReportStatus {

	/** Not begun; can be cancelled. */
	IN_QUEUE,
	/** Being made. */
	IN_PROGRESS,
	/** Ready: it has a document. */
	DONE,
	/** Cancelled by somebody, or there was no data; no error and no document. */
	CANCELLED,
	/** Failed; may have a document that says why. */
	FATAL,
	/** A status that Amazon did not have when this was written. */
	@JsonEnumDefaultValue
	UNKNOWN;

	/**
	 * Tells whether the status will not change any more.
	 * @return whether Amazon is through with the report
	 */
	public boolean isFinal() {
		return this == DONE || this == CANCELLED || this == FATAL;
	}

}
