package com.opsided.sync.report;

/**
 * What came of reading a cell.
 */
public enum CellState {

	/** The cell holds a value. */
	VALUE,
	/** The cell is empty or says that there is nothing. */
	MISSING,
	/** The cell holds something else. */
	UNREADABLE

}
