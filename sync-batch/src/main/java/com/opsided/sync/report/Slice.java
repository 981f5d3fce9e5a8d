package com.opsided.sync.report;

/**
 * What all cell parsers need to know of a piece of UTF-8.
 */
final class Slice {

	private static final int NBSP_LEAD = 0xc2;

	private static final int NBSP = 0xa0;

	private Slice() {
	}

	/**
	 * Skips spaces and no-break spaces in front.
	 * @param utf8 the bytes
	 * @param from the first, inclusive
	 * @param to the last, exclusive
	 * @return the first byte that is none
	 */
	static int trimStart(byte[] utf8, int from, int to) {
		int at = from;
		while (at < to) {
			int width = blank(utf8, at, to);
			if (width == 0) {
				return at;
			}
			at += width;
		}
		return at;
	}

	static int trimEnd(byte[] utf8, int from, int to) {
		int end = to;
		while (end > from) {
			if (utf8[end - 1] == ' ') {
				end--;
			}
			else if (end - 2 >= from && blank(utf8, end - 2, end) == 2) {
				end -= 2;
			}
			else {
				return end;
			}
		}
		return end;
	}

	/**
	 * Tells whether a trimmed cell is one of the ways to write that there is nothing.
	 * @param utf8 the bytes
	 * @param from the first, inclusive
	 * @param to the last, exclusive
	 * @return true for an empty cell, dashes, {@code N/A} and {@code #N/A}
	 */
	static boolean isMissing(byte[] utf8, int from, int to) {
		return switch (to - from) {
			case 0 -> true;
			case 1 -> utf8[from] == '-';
			case 2 -> utf8[from] == '-' && utf8[from + 1] == '-';
			case 3 -> isWord(utf8, from, to, "n/a");
			case 4 -> isWord(utf8, from, to, "#n/a");
			default -> false;
		};
	}

	/**
	 * Compares with a word, without regard to case.
	 * @param utf8 the bytes
	 * @param from the first, inclusive
	 * @param to the last, exclusive
	 * @param word the word in lower case ASCII
	 * @return true if they are the same
	 */
	static boolean isWord(byte[] utf8, int from, int to, String word) {
		if (to - from != word.length()) {
			return false;
		}
		for (int i = 0; i < word.length(); i++) {
			if (lower(utf8[from + i]) != word.charAt(i)) {
				return false;
			}
		}
		return true;
	}

	static boolean isDigit(byte character) {
		return character >= '0' && character <= '9';
	}

	private static int lower(byte character) {
		return (character >= 'A' && character <= 'Z') ? character + 32 : character;
	}

	private static int blank(byte[] utf8, int at, int to) {
		if (utf8[at] == ' ') {
			return 1;
		}
		return ((utf8[at] & 0xff) == NBSP_LEAD && at + 1 < to && (utf8[at + 1] & 0xff) == NBSP) ? 2 : 0;
	}

}
