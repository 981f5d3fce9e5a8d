package com.opsided.sync.report;

import java.nio.charset.StandardCharsets;

/**
 * A record as it was written, as much of it as a rejected row keeps.
 */
final class WrittenRecord {

	private static final int LONGEST = 4_000;

	/** No character takes more than four bytes. */
	private final byte[] bytes = new byte[LONGEST * 4];

	private int length;

	void keep(byte[] source, int from, int to) {
		this.length = Math.min(to - from, this.bytes.length);
		System.arraycopy(source, from, this.bytes, 0, this.length);
	}

	String text() {
		String text = new String(this.bytes, 0, this.length, StandardCharsets.UTF_8);
		if (text.length() <= LONGEST) {
			return text;
		}
		return text.substring(0, Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST);
	}

}
