package com.opsided.sync.privacy;

import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Counts and digests what goes through. */
final class DigestedStream extends OutputStream {

	private final OutputStream out;

	private final MessageDigest digest;

	private long bytes;

	DigestedStream(OutputStream out) {
		this.out = out;
		try {
			this.digest = MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java has SHA-256", ex);
		}
	}

	@Override
	public void write(int one) throws IOException {
		write(new byte[] { (byte) one }, 0, 1);
	}

	@Override
	public void write(byte[] some, int offset, int length) throws IOException {
		this.out.write(some, offset, length);
		this.digest.update(some, offset, length);
		this.bytes += length;
	}

	long bytes() {
		return this.bytes;
	}

	String sha256() {
		return HexFormat.of().formatHex(this.digest.digest());
	}

}
