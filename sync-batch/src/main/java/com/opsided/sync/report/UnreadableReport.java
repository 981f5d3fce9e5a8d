package com.opsided.sync.report;

import java.io.IOException;

/**
 * A file that cannot be read as a report. The message is one sentence that says where,
 * what and what to do. It is an {@link IOException} so that it also comes through the
 * stream of a {@link ReportSource}: whatever goes wrong while reading a source arrives as
 * this exception.
 */
public final class UnreadableReport extends IOException {

	private final String location;

	private final Category category;

	private final String detail;

	public UnreadableReport(String location, Category category, String detail) {
		super(location + ": " + detail);
		this.location = location;
		this.category = category;
		this.detail = detail;
	}

	UnreadableReport(String location, Category category, String detail, Throwable cause) {
		this(location, category, detail);
		initCause(cause);
	}

	/**
	 * Returns where the file is, as {@link ReportSource#location()} says it.
	 * @return the path, with an archive's entry after {@code !}
	 */
	public String location() {
		return this.location;
	}

	/**
	 * Returns what is wrong, for those who count or decide.
	 * @return the category
	 */
	public Category category() {
		return this.category;
	}

	/**
	 * Returns what is wrong and what to do, without the location.
	 * @return a sentence without a full stop
	 */
	public String detail() {
		return this.detail;
	}

	/** What can be wrong with a file. */
	public enum Category {

		/** Not a single character of text. */
		EMPTY,
		/** Not a text file. */
		BINARY,
		/** A text file, but no report that is known. */
		UNKNOWN_HEADER,
		/** Clearly a certain report, without a column it cannot do without. */
		MISSING_COLUMN,
		/** Compressed data that ends too early or is damaged. */
		CORRUPT,
		/** The operating system does not let us read it. */
		UNREADABLE,
		/** A record longer than any report has. */
		RECORD_TOO_LONG

	}

}
