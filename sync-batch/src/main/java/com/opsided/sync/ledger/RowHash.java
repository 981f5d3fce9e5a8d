package com.opsided.sync.ledger;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * A fast 64-bit hash of bytes, eight at a time. It guards against chance, not against
 * malice: whoever can forge a ledger file can write what he likes into it anyway.
 */
final class RowHash {

	private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

	private static final long ODD = 0x9E3779B97F4A7C15L;

	private RowHash() {
	}

	static long of(long seed, byte[] bytes, int from, int to) {
		long hash = seed ^ ((to - from) * ODD);
		int at = from;
		for (; at + 8 <= to; at += 8) {
			hash = mix(hash ^ (long) LONG.get(bytes, at));
		}
		long tail = 0;
		for (; at < to; at++) {
			tail = (tail << 8) | (bytes[at] & 0xff);
		}
		return mix(hash ^ tail);
	}

	static long mix(long value) {
		long mixed = value * ODD;
		return mixed ^ (mixed >>> 32);
	}

}
