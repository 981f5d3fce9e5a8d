package com.opsided.sync.report;

/**
 * The time and the offset behind a date, in the forms of {@link WrittenTime}.
 */
final class TimeOfDay {

	private static final int MICRO_DIGITS = 6;

	private int second;

	private int micros;

	private int offsetSeconds;

	private boolean written;

	/** What is left of the cell to read. */
	private int at;

	private int end;

	void clear() {
		this.second = 0;
		this.micros = 0;
		this.offsetSeconds = 0;
		this.written = false;
	}

	/**
	 * Reads a time and nothing else.
	 * @param utf8 the bytes
	 * @param from where the date has ended
	 * @param to the end of the cell
	 * @return false if it is none
	 */
	boolean read(byte[] utf8, int from, int to) {
		clear();
		if (utf8[from] != 'T' && utf8[from] != ' ') {
			return false;
		}
		this.at = from + 1;
		this.end = to;
		this.written = readClock(utf8) && readHalf(utf8) && readOffset(utf8) && this.at == this.end;
		return this.written;
	}

	boolean isWritten() {
		return this.written;
	}

	int second() {
		return this.second;
	}

	int micros() {
		return this.micros;
	}

	int offsetSeconds() {
		return this.offsetSeconds;
	}

	private boolean readClock(byte[] utf8) {
		int hour = number(utf8, 1, 23);
		if (hour < 0 || !skip(utf8, ':')) {
			return false;
		}
		int minute = number(utf8, 2, 59);
		if (minute < 0) {
			return false;
		}
		this.second = hour * 3600 + minute * 60;
		if (!skip(utf8, ':')) {
			return true;
		}
		// A leap second counts as the one before it.
		int seconds = number(utf8, 2, 60);
		this.second += Math.min(seconds, 59);
		return seconds >= 0 && (!skip(utf8, '.') || readFraction(utf8));
	}

	private boolean readFraction(byte[] utf8) {
		int digits = 0;
		while (this.at < this.end && Slice.isDigit(utf8[this.at])) {
			if (digits < MICRO_DIGITS) {
				this.micros = this.micros * 10 + utf8[this.at] - '0';
			}
			digits++;
			this.at++;
		}
		for (int i = digits; i < MICRO_DIGITS; i++) {
			this.micros *= 10;
		}
		return digits > 0;
	}

	private boolean readHalf(byte[] utf8) {
		boolean afternoon = endsWith(utf8, "pm");
		if (!afternoon && !endsWith(utf8, "am")) {
			return true;
		}
		int hour = this.second / 3600;
		this.second += (hour % 12 - hour + (afternoon ? 12 : 0)) * 3600;
		this.at = this.end;
		return hour >= 1 && hour <= 12;
	}

	private boolean readOffset(byte[] utf8) {
		this.at = Slice.trimStart(utf8, this.at, this.end);
		if (this.at == this.end || endsWith(utf8, "z") || endsWith(utf8, "utc") || endsWith(utf8, "gmt")) {
			this.at = this.end;
			return true;
		}
		boolean east = skip(utf8, '+');
		if (!east && !skip(utf8, '-')) {
			return false;
		}
		int hours = number(utf8, 2, 18);
		skip(utf8, ':');
		int minutes = (this.at < this.end) ? number(utf8, 2, 59) : 0;
		this.offsetSeconds = (hours * 3600 + minutes * 60) * (east ? 1 : -1);
		return hours >= 0 && minutes >= 0;
	}

	/** Tells whether nothing but a word is left, with or without a space before it. */
	private boolean endsWith(byte[] utf8, String word) {
		return Slice.isWord(utf8, Slice.trimStart(utf8, this.at, this.end), this.end, word);
	}

	private boolean skip(byte[] utf8, char expected) {
		boolean there = this.at < this.end && utf8[this.at] == expected;
		this.at += there ? 1 : 0;
		return there;
	}

	/** Reads up to two digits; -1 if there are fewer than needed or it is too much. */
	private int number(byte[] utf8, int fewest, int most) {
		int value = 0;
		int digits = 0;
		while (digits < 2 && this.at < this.end && Slice.isDigit(utf8[this.at])) {
			value = value * 10 + utf8[this.at++] - '0';
			digits++;
		}
		return (digits >= fewest && value <= most) ? value : -1;
	}

}
