package com.opsided.sync.report;

/**
 * Whole numbers as report files write them: {@code 16}, {@code -16}, {@code +5},
 * {@code 1,234}, {@code 1.234}, {@code 1 234}, {@code 12.0}, {@code 12,00}. In a column
 * of whole numbers a single mark before exactly three digits separates thousands.
 */
public final class WholeNumber {

	/** The cell is empty or says {@code --} or {@code N/A}. */
	public static final long MISSING = Long.MIN_VALUE;

	/** The cell is not a whole number, or none that an {@code int} can hold. */
	public static final long UNREADABLE = Long.MIN_VALUE + 1;

	private static final int MOST_PLAIN_DIGITS = 9;

	private WholeNumber() {
	}

	/**
	 * Reads a whole number. Allocates nothing unless there is more than a sign and up to
	 * nine digits.
	 * @param utf8 the bytes
	 * @param from the first, inclusive
	 * @param to the last, exclusive
	 * @return the number, in the range of an {@code int}; or {@link #MISSING} or
	 * {@link #UNREADABLE}
	 */
	public static long parse(byte[] utf8, int from, int to) {
		boolean negative = from < to && utf8[from] == '-';
		int digits = negative ? from + 1 : from;
		if (digits == to || to - digits > MOST_PLAIN_DIGITS) {
			return parseUnusual(utf8, from, to);
		}
		int value = 0;
		for (int at = digits; at < to; at++) {
			int digit = utf8[at] - '0';
			if (digit < 0 || digit > 9) {
				return parseUnusual(utf8, from, to);
			}
			value = value * 10 + digit;
		}
		return negative ? -value : value;
	}

	private static long parseUnusual(byte[] utf8, int from, int to) {
		DecimalNumber number = new DecimalNumber(ThousandsMark.BOTH);
		return switch (number.read(utf8, from, to)) {
			case MISSING -> MISSING;
			case UNREADABLE -> UNREADABLE;
			case VALUE -> number.wholeValue();
		};
	}

}
