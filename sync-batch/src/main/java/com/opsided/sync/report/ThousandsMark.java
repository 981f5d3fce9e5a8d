package com.opsided.sync.report;

/**
 * How to read a number with a single mark before exactly three digits, such as
 * {@code 1,234} or {@code 1.234}: it is written the same way for a thousand and for one
 * and a bit. Numbers that can be read in one way only do not depend on it.
 */
public enum ThousandsMark {

	/** {@code 1,234} is a thousand, {@code 1.234} one and a bit: Amazon's own files. */
	COMMA,
	/** {@code 1.234} is a thousand, {@code 1,234} one and a bit: European Excel. */
	POINT,
	/** Both are a thousand: columns of whole numbers. */
	BOTH;

	boolean separatesThousands(char mark) {
		return this == BOTH || this == ((mark == ',') ? COMMA : POINT);
	}

}
