package com.opsided.sync.report;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Takes NUL bytes out of text: Amazon writes them into empty cells ({@code amazon-fba.md}
 * §0), PostgreSQL refuses them.
 */
final class Nuls {

	private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

	private static final long ONES = 0x0101010101010101L;

	private static final long HIGHS = 0x8080808080808080L;

	private Nuls() {
	}

	/**
	 * Closes the gaps that NUL bytes leave.
	 * @param bytes the bytes, changed in place
	 * @param from the first, inclusive
	 * @param to the last, exclusive
	 * @return the new end, exclusive
	 */
	static int strip(byte[] bytes, int from, int to) {
		int end = first(bytes, from, to);
		for (int at = end; at < to; at++) {
			if (bytes[at] != 0) {
				bytes[end++] = bytes[at];
			}
		}
		return end;
	}

	private static int first(byte[] bytes, int from, int to) {
		int at = from;
		while (at + 8 <= to && !hasNul((long) LONG.get(bytes, at))) {
			at += 8;
		}
		while (at < to && bytes[at] != 0) {
			at++;
		}
		return at;
	}

	private static boolean hasNul(long eight) {
		return ((eight - ONES) & ~eight & HIGHS) != 0;
	}

}
