package com.opsided.sync.report;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * The 128-bit digest of the cells that identify a row ({@code detection.md} §2): equal
 * values give equal digests however they were written ({@code 1.5} and {@code 1.50}). MD5
 * spreads well and nobody gains by a collision in files of their own.
 */
final class RowDigest implements CellSink {

	private static final int MISSING = 0;

	private static final int TEXT = 1;

	private static final int NUMBER = 2;

	private static final int DECIMAL = 3;

	private static final int DATE = 4;

	private static final int TIMESTAMP = 5;

	private static final int BOOLEAN = 6;

	private final MessageDigest md5;

	private final ByteBuffer head = ByteBuffer.allocate(9);

	RowDigest() {
		try {
			this.md5 = MessageDigest.getInstance("MD5");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has MD5", ex);
		}
	}

	/**
	 * Returns the digest of all cells since the last call, and begins anew.
	 * @return the 128 bits, without regard to the version bits of a UUID
	 */
	UUID finish() {
		ByteBuffer bits = ByteBuffer.wrap(this.md5.digest());
		return new UUID(bits.getLong(), bits.getLong());
	}

	@Override
	public void text(byte[] utf8, int from, int to) {
		if (from == to) {
			missing();
			return;
		}
		add(TEXT, to - from);
		this.md5.update(utf8, from, to - from);
	}

	@Override
	public void integer(int value) {
		add(NUMBER, value);
	}

	@Override
	public void decimal(BigDecimal value) {
		BigDecimal plain = value.stripTrailingZeros();
		byte[] unscaled = plain.unscaledValue().toByteArray();
		add(DECIMAL, ((long) plain.scale() << 32) | unscaled.length);
		this.md5.update(unscaled);
	}

	@Override
	public void date(int epochDay) {
		add(DATE, epochDay);
	}

	@Override
	public void timestamp(long epochMicros) {
		add(TIMESTAMP, epochMicros);
	}

	@Override
	public void bool(boolean value) {
		add(BOOLEAN, value ? 1 : 0);
	}

	@Override
	public void missing() {
		add(MISSING, 0);
	}

	private void add(int type, long value) {
		this.head.clear();
		this.head.put((byte) type).putLong(value);
		this.md5.update(this.head.array());
	}

}
