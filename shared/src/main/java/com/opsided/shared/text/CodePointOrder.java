package com.opsided.shared.text;

/**
 * The order of texts by code point ({@code detection.md} §3), which is PostgreSQL's
 * {@code COLLATE "C"} in UTF-8. {@link String#compareTo} differs from it beyond U+FFFF.
 */
public final class CodePointOrder {

	private CodePointOrder() {
	}

	/**
	 * Compares two texts.
	 * @param left one text
	 * @param right the other
	 * @return below 0, 0 or above 0, as {@link java.util.Comparator} wants it
	 */
	public static int compare(String left, String right) {
		int shorter = Math.min(left.length(), right.length());
		for (int i = 0; i < shorter; i++) {
			char a = left.charAt(i);
			char b = right.charAt(i);
			if (a != b) {
				return Integer.compare(rank(a), rank(b));
			}
		}
		return Integer.compare(left.length(), right.length());
	}

	/** Half of a pair stands for a code point above every single char. */
	private static int rank(char unit) {
		return Character.isSurrogate(unit) ? Character.MAX_VALUE + unit : unit;
	}

}
