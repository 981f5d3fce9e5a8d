package com.opsided.sync.report;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Tells whether bytes are strict UTF-8 (RFC 3629: nothing overlong, no surrogates,
 * nothing above U+10FFFF), handed over in pieces that may cut a character. Runs of ASCII
 * pass eight bytes at a time.
 */
final class Utf8Check {

	private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

	private static final long NOT_ASCII = 0x8080808080808080L;

	/** Continuation bytes still to come. */
	private int due;

	/** What the next continuation byte may be, as unsigned bytes. */
	private int lowest;

	private int highest;

	private boolean broken;

	/**
	 * Looks at the next bytes.
	 * @param bytes where they are
	 * @param from the first, inclusive
	 * @param to the last, exclusive
	 */
	void accept(byte[] bytes, int from, int to) {
		int at = from;
		while (at < to && !this.broken) {
			if (this.due == 0) {
				at = skipAscii(bytes, at, to);
			}
			if (at < to) {
				this.broken = !accept(bytes[at++] & 0xff);
			}
		}
	}

	/**
	 * Tells whether everything so far was valid.
	 * @return false also if the last character is cut off
	 */
	boolean isValid() {
		return !this.broken && this.due == 0;
	}

	private static int skipAscii(byte[] bytes, int from, int to) {
		int at = from;
		while (at + 32 <= to && (((long) LONG.get(bytes, at) | (long) LONG.get(bytes, at + 8)
				| (long) LONG.get(bytes, at + 16) | (long) LONG.get(bytes, at + 24)) & NOT_ASCII) == 0) {
			at += 32;
		}
		while (at + 8 <= to && ((long) LONG.get(bytes, at) & NOT_ASCII) == 0) {
			at += 8;
		}
		while (at < to && bytes[at] >= 0) {
			at++;
		}
		return at;
	}

	private boolean accept(int next) {
		if (this.due == 0) {
			return lead(next);
		}
		boolean fits = next >= this.lowest && next <= this.highest;
		this.due--;
		this.lowest = 0x80;
		this.highest = 0xbf;
		return fits;
	}

	private boolean lead(int next) {
		this.due = (next < 0xe0) ? 1 : (next < 0xf0) ? 2 : 3;
		this.lowest = (next == 0xe0) ? 0xa0 : (next == 0xf0) ? 0x90 : 0x80;
		this.highest = (next == 0xed) ? 0x9f : (next == 0xf4) ? 0x8f : 0xbf;
		return next >= 0xc2 && next <= 0xf4;
	}

}
