package com.opsided.sync.report;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;

/**
 * Decimal numbers as report files write them: {@code 12.34}, {@code 12,34},
 * {@code 1,234.56}, {@code 1.234,56}, {@code 1'234.56}, {@code 1 234,56}, with a sign and
 * with a currency sign before or after. Reads one cell after the other into itself.
 * <p>
 * Which mark is the decimal one, the first rule that applies:
 * <ol>
 * <li>both point and comma: the last one, which then stands once;</li>
 * <li>the same mark more than once: none, they separate thousands;</li>
 * <li>one mark, and spaces or apostrophes: that mark;</li>
 * <li>one mark, one to three digits before it that do not begin with 0, and exactly three
 * after it: the {@link ThousandsMark} decides, for nothing in the cell does;</li>
 * <li>one mark otherwise: that mark.</li>
 * </ol>
 * Thousands come in groups of exactly three digits, separated by one kind of mark;
 * anything else is no number. There is no exponent, and no number of more than 40 digits.
 * Not for several threads.
 */
public final class DecimalNumber {

	private static final int MOST_DIGITS = 40;

	private static final int LONG_DIGITS = 18;

	private final ThousandsMark thousandsMark;

	private final byte[] digits = new byte[MOST_DIGITS];

	private int count;

	private int scale;

	private boolean negative;

	/** What is left of the cell to read. */
	private int at;

	private int end;

	public DecimalNumber(ThousandsMark thousandsMark) {
		this.thousandsMark = thousandsMark;
	}

	/**
	 * Reads a cell. Allocates nothing.
	 * @param utf8 the bytes
	 * @param from the first, inclusive
	 * @param to the last, exclusive
	 * @return whether there is a value now
	 */
	public CellState read(byte[] utf8, int from, int to) {
		this.at = Slice.trimStart(utf8, from, to);
		this.end = Slice.trimEnd(utf8, this.at, to);
		if (Slice.isMissing(utf8, this.at, this.end)) {
			return CellState.MISSING;
		}
		this.count = 0;
		this.negative = false;
		stripSigns(utf8);
		return readDigits(utf8) ? CellState.VALUE : CellState.UNREADABLE;
	}

	/**
	 * Returns the number at the scale it was written with.
	 * @return the number that was read last
	 */
	public BigDecimal value() {
		if (this.count <= LONG_DIGITS) {
			return BigDecimal.valueOf(unscaled(this.count), this.scale);
		}
		BigInteger unscaled = new BigInteger(new String(this.digits, 0, this.count, StandardCharsets.US_ASCII));
		return new BigDecimal(this.negative ? unscaled.negate() : unscaled, this.scale);
	}

	/**
	 * Returns the number as a whole one.
	 * @return the number that was read last; {@link WholeNumber#UNREADABLE} if it has a
	 * fraction other than zeros or is out of an {@code int}'s range
	 */
	long wholeValue() {
		for (int i = this.count - this.scale; i < this.count; i++) {
			if (this.digits[i] != '0') {
				return WholeNumber.UNREADABLE;
			}
		}
		int whole = this.count - this.scale;
		long value = (whole <= LONG_DIGITS) ? unscaled(whole) : Long.MAX_VALUE;
		return (value == (int) value) ? value : WholeNumber.UNREADABLE;
	}

	/** A sign may stand before or after the currency sign, which may stand behind. */
	private void stripSigns(byte[] utf8) {
		boolean signed = stripSign(utf8);
		if (this.at < this.end && NumberMarks.isCurrency(utf8, this.at, this.end)) {
			this.at = Slice.trimStart(utf8, this.at + NumberMarks.width(utf8, this.at), this.end);
			if (!signed) {
				stripSign(utf8);
			}
			return;
		}
		for (int width = 1; width <= 3; width++) {
			int sign = this.end - width;
			if (sign > this.at && NumberMarks.isCurrency(utf8, sign, this.end)
					&& NumberMarks.width(utf8, sign) == width) {
				this.end = Slice.trimEnd(utf8, this.at, sign);
				return;
			}
		}
	}

	private boolean stripSign(byte[] utf8) {
		if (this.at == this.end || (utf8[this.at] != '-' && utf8[this.at] != '+')) {
			return false;
		}
		this.negative = utf8[this.at] == '-';
		this.at = Slice.trimStart(utf8, this.at + 1, this.end);
		return true;
	}

	private boolean readDigits(byte[] utf8) {
		int mark = NumberMarks.decimalMark(utf8, this.at, this.end, this.thousandsMark);
		if (!readGroups(utf8, mark)) {
			return false;
		}
		int whole = this.count;
		for (int i = mark + 1; i < this.end; i++) {
			if (!append(utf8[i])) {
				return false;
			}
		}
		this.scale = this.count - whole;
		return this.scale > 0 || (mark == this.end && whole > 0);
	}

	private boolean readGroups(byte[] utf8, int to) {
		int separator = NumberMarks.NONE;
		int group = 0;
		for (int i = this.at; i < to; i += NumberMarks.width(utf8, i)) {
			int mark = NumberMarks.at(utf8, i, to);
			if (mark != NumberMarks.NONE) {
				boolean first = separator == NumberMarks.NONE;
				if (first ? (group < 1 || group > 3) : (group != 3 || mark != separator)) {
					return false;
				}
				separator = mark;
				group = 0;
			}
			else if (append(utf8[i])) {
				group++;
			}
			else {
				return false;
			}
		}
		return separator == NumberMarks.NONE || group == 3;
	}

	private boolean append(byte digit) {
		if (!Slice.isDigit(digit) || this.count == MOST_DIGITS) {
			return false;
		}
		this.digits[this.count++] = digit;
		return true;
	}

	private long unscaled(int length) {
		long value = 0;
		for (int i = 0; i < length; i++) {
			value = value * 10 + (this.digits[i] - '0');
		}
		return this.negative ? -value : value;
	}

}
