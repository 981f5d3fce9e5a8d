package com.opsided.sync.report;

/**
 * How a file separates and quotes its fields ({@code amazon-fba.md} §0). It is decided by
 * the header line alone: comma and semicolon separated files follow RFC 4180; a tab
 * separated file is quoted if its header is, and otherwise a {@code "} in it is a
 * character like any other.
 *
 * @param separator tab, comma or semicolon
 * @param quoted whether a field that begins with {@code "} goes on to the closing one,
 * with {@code ""} standing for one
 */
public record Dialect(char separator, boolean quoted) {

	public Dialect {
		if (separator != '\t' && separator != ',' && separator != ';') {
			throw new IllegalArgumentException("Fields cannot be separated by '" + separator + "'");
		}
	}

	/**
	 * Decides the dialect. The separator is the one that the line has most of outside
	 * quotes; between equals tab goes before comma before semicolon.
	 * @param header the header line, with or without its end
	 * @return the dialect
	 */
	static Dialect of(String header) {
		String bare = header.replaceAll("\"[^\"]*\"", "");
		char separator = '\t';
		for (char other : new char[] { ',', ';' }) {
			if (count(bare, other) > count(bare, separator)) {
				separator = other;
			}
		}
		return new Dialect(separator, separator != '\t' || header.stripLeading().startsWith("\""));
	}

	/**
	 * Returns which single mark before exactly three digits separates thousands in this
	 * file: Excel writes semicolons where the comma is the decimal mark.
	 * @return the mark
	 */
	public ThousandsMark thousandsMark() {
		return (this.separator == ';') ? ThousandsMark.POINT : ThousandsMark.COMMA;
	}

	private static long count(String text, char wanted) {
		return text.chars().filter((c) -> c == wanted).count();
	}

}
