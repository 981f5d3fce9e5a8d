package com.opsided.shared.user;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * An e-mail address as it is stored and compared: without spaces around it, NFC, in lower
 * case.
 *
 * @param text the address
 */
public record EmailAddress(String text) {

	private static final int LONGEST = 254;

	/** Loose on purpose: whether mail arrives there is another question. */
	private static final Pattern FORM = Pattern.compile("[^@\\s\\p{Cntrl}]+@[^@\\s\\p{Cntrl}]+");

	public EmailAddress {
		text = normal(text);
		if (text.length() > LONGEST || !FORM.matcher(text).matches()) {
			throw new IllegalArgumentException("must be an e-mail address of at most " + LONGEST + " characters");
		}
	}

	/**
	 * Makes what may be no address at all comparable with one.
	 * @param text anything
	 * @return the text in the form of an address
	 */
	public static String normal(String text) {
		return Normalizer.normalize(text.strip(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
	}

	@Override
	public String toString() {
		return this.text;
	}

}
