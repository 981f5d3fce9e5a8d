package com.opsided.sync.report;

import java.util.Locale;

/**
 * Header names are compared by their letters and digits in lower case alone, so that
 * {@code month-of-charge}, {@code month_of_charge} and {@code Month of charge} are one.
 */
final class HeaderName {

	private HeaderName() {
	}

	/**
	 * Returns what is compared.
	 * @param header a header as written
	 * @return its letters and digits in lower case; empty if it has none
	 */
	static String normalised(String header) {
		StringBuilder name = new StringBuilder(header.length());
		header.toLowerCase(Locale.ROOT).codePoints().filter(Character::isLetterOrDigit).forEach(name::appendCodePoint);
		return name.toString();
	}

}
