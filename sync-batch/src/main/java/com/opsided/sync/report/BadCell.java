package com.opsided.sync.report;

import java.util.List;

/**
 * Why a row is rejected.
 *
 * @param column the header of the column as the file writes it; empty if the whole row is
 * meant
 * @param reason a sentence without a full stop that names the column and shows the value
 */
public record BadCell(String column, String reason) {

	private static final int SHOWN = 60;

	/**
	 * A cell that holds something else than it should.
	 * @param column the header of the column as the file writes it
	 * @param value the cell
	 * @param type what it should hold
	 * @return the reason, with the first 60 characters of the value
	 */
	public static BadCell unreadable(String column, String value, CellType type) {
		String shown = value.replaceAll("\\p{Cntrl}", " ");
		if (shown.length() > SHOWN) {
			shown = shown.substring(0, SHOWN) + "…";
		}
		return new BadCell(column, column + " is '" + shown + "', which is not " + type.noun());
	}

	/**
	 * A cell that must not be empty.
	 * @param column the header of the column as the file writes it
	 * @return the reason
	 */
	public static BadCell empty(String column) {
		return new BadCell(column, column + " is empty");
	}

	static BadCell allEmpty(List<String> columns) {
		return new BadCell(columns.get(0), String.join(" and ", columns) + " are empty");
	}

	static BadCell fields(int found, int expected) {
		return new BadCell("", "the row has " + found + " fields where the header has " + expected);
	}

}
