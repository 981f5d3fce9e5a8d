package com.opsided.sync.report;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Finds where fields end, eight bytes at a time. A search always stops at the line end
 * that stands behind the last byte of a {@link RecordBuffer}.
 * <p>
 * The lowest byte that matches is found exactly; bytes above it may seem to match
 * although they do not (the borrow of the subtraction), which never matters here.
 */
final class FieldScan {

	private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

	private static final long ONES = 0x0101010101010101L;

	private static final long HIGHS = 0x8080808080808080L;

	/** Tab, LF, CR and the control characters below them. */
	private static final long CONTROLS = ('\r' + 1) * ONES;

	private FieldScan() {
	}

	/**
	 * Repeats a byte eight times.
	 * @param wanted an ASCII character
	 * @return the pattern for {@link #next}
	 */
	static long pattern(char wanted) {
		return wanted * ONES;
	}

	/**
	 * Finds a character or a control character up to CR, whichever comes first.
	 * @param bytes the bytes, with eight more to read behind the last stop
	 * @param from where to begin
	 * @param wanted the {@link #pattern} of the character
	 * @return where it stands
	 */
	static int next(byte[] bytes, int from, long wanted) {
		int at = from;
		while (true) {
			long eight = (long) LONG.get(bytes, at);
			long other = eight ^ wanted;
			long hits = (((other - ONES) & ~other) | ((eight - CONTROLS) & ~eight)) & HIGHS;
			if (hits != 0) {
				return at + (Long.numberOfTrailingZeros(hits) >>> 3);
			}
			at += 8;
		}
	}

}
