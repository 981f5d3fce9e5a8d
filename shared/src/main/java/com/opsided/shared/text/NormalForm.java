package com.opsided.shared.text;

import java.util.Locale;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * The normalised form in which reasons, event types, dispositions and headers are
 * compared ({@code detection.md} §1): lower case, letters and digits only, so that
 * {@code Lost_Warehouse} equals {@code lostwarehouse} and {@code month-of-charge}
 * {@code Month of charge}.
 */
public final class NormalForm {

	/**
	 * Amazon writes a few dozen words millions of times. The bound keeps a file that is
	 * full of unknown words from filling the heap.
	 */
	private static final int REMEMBERED_WORDS = 4096;

	private static final ConcurrentMap<String, String> remembered = new ConcurrentHashMap<>();

	private NormalForm() {
	}

	/**
	 * Returns the normalised form of a text.
	 * @param asWritten the text as Amazon wrote it
	 * @return its letters and digits in lower case; empty if there are none
	 */
	public static String of(String asWritten) {
		String known = remembered.get(asWritten);
		return (known != null) ? known : remember(asWritten);
	}

	private static String remember(String asWritten) {
		String form = normalise(asWritten);
		if (remembered.size() < REMEMBERED_WORDS) {
			remembered.put(asWritten, form);
		}
		return form;
	}

	private static String normalise(String asWritten) {
		StringBuilder form = new StringBuilder(asWritten.length());
		asWritten.codePoints().filter(Character::isLetterOrDigit).forEach(form::appendCodePoint);
		return form.toString().toLowerCase(Locale.ROOT);
	}

}
