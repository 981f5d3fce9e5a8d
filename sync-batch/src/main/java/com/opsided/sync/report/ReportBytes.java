package com.opsided.sync.report;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What all the bytes of a file say together.
 *
 * @param mark the encoding its byte order mark says, {@link Encoding#PLAIN} without one
 * @param utf8 whether the bytes are valid UTF-8
 * @param sha256 the digest, 64 hexadecimal digits
 * @param size the number of bytes
 */
record ReportBytes(Encoding mark, boolean utf8, String sha256, long size) {

	private static final int BUFFER = 1 << 17;

	/**
	 * Reads a file to its end.
	 * @param first the bytes that were read already
	 * @param rest the bytes after them
	 */
	static ReportBytes read(byte[] first, InputStream rest) throws IOException {
		MessageDigest digest = newDigest();
		Utf8Check check = new Utf8Check();
		byte[] buffer = new byte[BUFFER];
		long size = first.length;
		digest.update(first);
		check.accept(first, 0, first.length);
		for (int read = rest.read(buffer, 0, BUFFER); read >= 0; read = rest.read(buffer, 0, BUFFER)) {
			digest.update(buffer, 0, read);
			check.accept(buffer, 0, read);
			size += read;
		}
		return new ReportBytes(Encoding.marked(first), check.isValid(), HexFormat.of().formatHex(digest.digest()),
				size);
	}

	private static MessageDigest newDigest() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has SHA-256", ex);
		}
	}

}
