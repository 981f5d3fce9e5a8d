package com.opsided.sync.report;

/**
 * Calendar dates as days since 1970-01-01, without a time: the short way for columns that
 * hold nothing else. {@link WrittenTime} says which forms there are.
 */
public final class CalendarDay {

	/** The cell is empty or says {@code --} or {@code N/A}. */
	public static final int MISSING = Integer.MIN_VALUE;

	/** The cell is no date that exists. */
	public static final int UNREADABLE = Integer.MIN_VALUE + 1;

	private static final int FIRST_YEAR = 1900;

	private static final int LAST_YEAR = 2199;

	/** From 0000-03-01 to 1970-01-01. */
	private static final int DAYS_TO_1970 = 719_468;

	private CalendarDay() {
	}

	/**
	 * Reads a day; a month alone is unreadable. Allocates nothing for {@code MM/DD/YYYY}
	 * and {@code YYYY-MM-DD}.
	 * @param utf8 the bytes
	 * @param from the first, inclusive
	 * @param to the last, exclusive
	 * @return the days since 1970-01-01, or {@link #MISSING} or {@link #UNREADABLE}
	 */
	public static int parse(byte[] utf8, int from, int to) {
		if (to - from == 10 && utf8[from + 2] == '/' && utf8[from + 5] == '/') {
			return of(digits(utf8, from + 6, 4), digits(utf8, from, 2), digits(utf8, from + 3, 2));
		}
		if (to - from == 10 && utf8[from + 4] == '-' && utf8[from + 7] == '-') {
			return of(digits(utf8, from, 4), digits(utf8, from + 5, 2), digits(utf8, from + 8, 2));
		}
		WrittenTime time = new WrittenTime();
		return switch (time.read(utf8, from, to)) {
			case MISSING -> MISSING;
			case UNREADABLE -> UNREADABLE;
			case VALUE -> time.isMonth() ? UNREADABLE : time.epochDay();
		};
	}

	/**
	 * Returns the day of a date.
	 * @param year the year
	 * @param month the month
	 * @param day the day of the month
	 * @return the days since 1970-01-01; {@link #UNREADABLE} if there is no such day or
	 * it is outside 1900 to 2199
	 */
	static int of(int year, int month, int day) {
		if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12 || day < 1
				|| day > lengthOfMonth(year, month)) {
			return UNREADABLE;
		}
		// Years are counted from March, so that the leap day is the last of its year.
		int shifted = (month > 2) ? year : year - 1;
		int sinceMarch = (month > 2) ? month - 3 : month + 9;
		int days = shifted * 365 + shifted / 4 - shifted / 100 + shifted / 400;
		return days + (153 * sinceMarch + 2) / 5 + day - 1 - DAYS_TO_1970;
	}

	static int lengthOfMonth(int year, int month) {
		return switch (month) {
			case 2 -> isLeap(year) ? 29 : 28;
			case 4, 6, 9, 11 -> 30;
			default -> 31;
		};
	}

	private static boolean isLeap(int year) {
		return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
	}

	/** A number below 0 if a character is not a digit. */
	private static int digits(byte[] utf8, int from, int count) {
		int value = 0;
		for (int at = from; at < from + count; at++) {
			if (!Slice.isDigit(utf8[at])) {
				return -1;
			}
			value = value * 10 + utf8[at] - '0';
		}
		return value;
	}

}
