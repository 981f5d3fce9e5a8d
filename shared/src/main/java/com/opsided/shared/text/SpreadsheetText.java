package com.opsided.shared.text;

/**
 * Keeps a text of others from becoming a formula where a CSV file is opened in a
 * spreadsheet.
 */
public final class SpreadsheetText {

	private static final String BEGINNINGS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

	private SpreadsheetText() {
	}

	/**
	 * Returns a text as it can be written into a cell.
	 * @param text a text that others wrote; not a number of ours, which may begin with a
	 * minus
	 * @return the text, after an apostrophe if a spreadsheet could take it for a formula
	 */
	public static String of(String text) {
		return (!text.isEmpty() && BEGINNINGS.indexOf(text.charAt(0)) >= 0) ? "'" + text : text;
	}

}
