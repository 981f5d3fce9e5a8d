package com.opsided.sync.report;

/**
 * How much a report needs a column.
 */
public enum Presence {

	/** Some variants of the report lack it. */
	OPTIONAL,
	/** The file must have it; a cell may be empty. */
	COLUMN,
	/** The file must have it, and a row without a value is rejected. */
	CELL

}
