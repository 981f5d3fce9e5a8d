package com.opsided.sync.report;

/**
 * The marks between the digits of a number, and the currency signs around them.
 */
final class NumberMarks {

	/** No mark stands here. */
	static final int NONE = 0;

	private NumberMarks() {
	}

	/**
	 * Returns which mark stands somewhere. All kinds of spaces are one mark, and both
	 * apostrophes.
	 * @param utf8 the bytes
	 * @param at where to look
	 * @param to the end of the number, exclusive
	 * @return {@code .}, {@code ,}, space, apostrophe or {@link #NONE}
	 */
	static int at(byte[] utf8, int at, int to) {
		byte character = utf8[at];
		if (character == '.' || character == ',' || character == ' ' || character == '\'') {
			return character;
		}
		if (is(utf8, at, to, 0xc2, 0xa0) || is(utf8, at, to, 0xe2, 0x80, 0xaf)) {
			return ' ';
		}
		return is(utf8, at, to, 0xe2, 0x80, 0x99) ? '\'' : NONE;
	}

	/**
	 * Returns how long the UTF-8 character at a place is.
	 * @param utf8 the bytes
	 * @param at where it begins
	 * @return 1 to 3 bytes
	 */
	static int width(byte[] utf8, int at) {
		int lead = utf8[at] & 0xff;
		return (lead < 0xc0) ? 1 : (lead < 0xe0) ? 2 : 3;
	}

	/**
	 * Tells whether a currency sign begins at a place.
	 * @param utf8 the bytes
	 * @param at where to look
	 * @param to the end of the cell, exclusive
	 * @return true for $, pound, yen (both widths) and euro
	 */
	static boolean isCurrency(byte[] utf8, int at, int to) {
		return utf8[at] == '$' || is(utf8, at, to, 0xc2, 0xa3) || is(utf8, at, to, 0xc2, 0xa5)
				|| is(utf8, at, to, 0xe2, 0x82, 0xac) || is(utf8, at, to, 0xef, 0xbf, 0xa5);
	}

	/**
	 * Finds the decimal mark by the rules of {@link DecimalNumber}.
	 * @param utf8 the bytes
	 * @param from the number's first digit or mark, inclusive
	 * @param to its end, exclusive
	 * @param thousands what a single mark before three digits separates
	 * @return where it stands, or the end if there is none
	 */
	static int decimalMark(byte[] utf8, int from, int to, ThousandsMark thousands) {
		int last = to;
		int others = 0;
		int same = 0;
		for (int at = to - 1; at >= from; at--) {
			if (utf8[at] == '.' || utf8[at] == ',') {
				last = (last == to) ? at : last;
				same += (utf8[at] == utf8[last]) ? 1 : 0;
				others += (utf8[at] == utf8[last]) ? 0 : 1;
			}
			else if (!Slice.isDigit(utf8[at])) {
				others++;
			}
		}
		if (same > 1) {
			return (others > 0) ? last : to;
		}
		boolean open = same == 1 && others == 0 && isThousand(utf8, from, last, to);
		return (open && thousands.separatesThousands((char) utf8[last])) ? to : last;
	}

	private static boolean isThousand(byte[] utf8, int from, int mark, int to) {
		int before = mark - from;
		return to - mark == 4 && before >= 1 && before <= 3 && utf8[from] != '0';
	}

	private static boolean is(byte[] utf8, int at, int to, int... character) {
		if (at + character.length > to) {
			return false;
		}
		for (int i = 0; i < character.length; i++) {
			if ((utf8[at + i] & 0xff) != character[i]) {
				return false;
			}
		}
		return true;
	}

}
