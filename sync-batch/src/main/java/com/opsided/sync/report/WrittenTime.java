package com.opsided.sync.report;

/**
 * Dates and times as report files write them ({@code amazon-fba.md} §4). Reads one cell
 * after the other into itself.
 * <ul>
 * <li>days: {@code MM/DD/YYYY} (also {@code M/D/YYYY}; Amazon's order, in Europe too),
 * {@code YYYY-MM-DD}, {@code YYYY/MM/DD}, {@code DD.MM.YYYY};</li>
 * <li>months: {@code MM/YYYY}, {@code YYYY-MM}, {@code YYYY/MM}, which stand for their
 * last day;</li>
 * <li>behind a day and a {@code T} or a space, a time: {@code HH:MM}, seconds, a fraction
 * of them, AM or PM, and an offset ({@code Z}, {@code UTC}, {@code GMT}, {@code +01:00},
 * {@code +0100}, {@code +01}).</li>
 * </ul>
 * A date is the calendar date as it is written, in whatever offset ({@code detection.md}
 * §1). A month above 12 is never taken for a day. Years are 1900 to 2199. Not for several
 * threads.
 */
public final class WrittenTime {

	private static final long MICROS = 1_000_000L;

	private static final int DAY_SECONDS = 86_400;

	/** The numbers of the date, and with how many digits they were written. */
	private final int[] numbers = new int[3];

	private final int[] widths = new int[3];

	private int epochDay;

	private boolean month;

	private final TimeOfDay time = new TimeOfDay();

	/**
	 * Reads a cell. Allocates nothing.
	 * @param utf8 the bytes
	 * @param from the first, inclusive
	 * @param to the last, exclusive
	 * @return whether there is a value now
	 */
	public CellState read(byte[] utf8, int from, int to) {
		int start = Slice.trimStart(utf8, from, to);
		int end = Slice.trimEnd(utf8, start, to);
		if (Slice.isMissing(utf8, start, end)) {
			return CellState.MISSING;
		}
		int dayEnd = readDate(utf8, start, end);
		this.time.clear();
		boolean readable = dayEnd == end || (dayEnd > 0 && !this.month && this.time.read(utf8, dayEnd, end));
		return readable ? CellState.VALUE : CellState.UNREADABLE;
	}

	/**
	 * Returns the calendar date as written.
	 * @return days since 1970-01-01
	 */
	public int epochDay() {
		return this.epochDay;
	}

	/**
	 * Tells whether only a month was written.
	 * @return true if the date is the last day of that month
	 */
	public boolean isMonth() {
		return this.month;
	}

	/**
	 * Tells whether a time was written behind the date.
	 * @return true if there was one
	 */
	public boolean hasTime() {
		return this.time.isWritten();
	}

	/**
	 * Returns the instant. Without a time it is midnight, without an offset it is in UTC.
	 * @return microseconds since 1970-01-01T00:00Z
	 */
	public long epochMicros() {
		long seconds = (long) this.epochDay * DAY_SECONDS + this.time.second() - this.time.offsetSeconds();
		return seconds * MICROS + this.time.micros();
	}

	/**
	 * Returns the offset as written.
	 * @return seconds east of UTC, 0 if none was written
	 */
	public int offsetSeconds() {
		return this.time.offsetSeconds();
	}

	/** Returns where the date ends, or -1 if there is none. */
	private int readDate(byte[] utf8, int from, int to) {
		int end = readNumber(utf8, 0, from, to);
		if (end == to) {
			return -1;
		}
		byte mark = utf8[end];
		end = readNumber(utf8, 1, end + 1, to);
		this.month = end == to || utf8[end] != mark;
		if (this.month) {
			return isMonth(mark) ? end : -1;
		}
		end = readNumber(utf8, 2, end + 1, to);
		return isDay(mark) ? end : -1;
	}

	private int readNumber(byte[] utf8, int index, int from, int to) {
		int value = 0;
		int at = from;
		while (at < to && Slice.isDigit(utf8[at])) {
			value = value * 10 + utf8[at++] - '0';
		}
		this.numbers[index] = value;
		this.widths[index] = at - from;
		return at;
	}

	private boolean isDay(byte mark) {
		if (hasWidths(4, 2, 2)) {
			return (mark == '-' || mark == '/') && set(this.numbers[0], this.numbers[1], this.numbers[2]);
		}
		if (!hasWidths(2, 2, 4)) {
			return false;
		}
		return (mark == '/') ? set(this.numbers[2], this.numbers[0], this.numbers[1])
				: mark == '.' && set(this.numbers[2], this.numbers[1], this.numbers[0]);
	}

	private boolean isMonth(byte mark) {
		this.widths[2] = 2;
		if (hasWidths(4, 2, 2)) {
			return (mark == '-' || mark == '/') && setLastDay(this.numbers[0], this.numbers[1]);
		}
		this.widths[2] = this.widths[1];
		this.widths[1] = 2;
		return hasWidths(2, 2, 4) && mark == '/' && setLastDay(this.numbers[1], this.numbers[0]);
	}

	/** A year always has four digits; a day or a month one or two. */
	private boolean hasWidths(int first, int second, int third) {
		return fits(this.widths[0], first) && fits(this.widths[1], second) && fits(this.widths[2], third);
	}

	private static boolean fits(int width, int expected) {
		return width == expected || (expected == 2 && width == 1);
	}

	private boolean setLastDay(int year, int monthOfYear) {
		return set(year, monthOfYear, CalendarDay.lengthOfMonth(year, monthOfYear));
	}

	private boolean set(int year, int monthOfYear, int day) {
		this.epochDay = CalendarDay.of(year, monthOfYear, day);
		return this.epochDay != CalendarDay.UNREADABLE;
	}

}
