package com.opsided.sync.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.zip.GZIPInputStream;

/**
 * Gzip, known by its first two bytes: Amazon serves gzip bodies that call themselves
 * plain ({@code amazon-fba.md} §0).
 */
final class Gzip {

	private static final int BUFFER = 1 << 16;

	private Gzip() {
	}

	/**
	 * Decompresses a stream once if it is a gzip.
	 * @param stored the bytes as stored; closed if this fails
	 * @return the decompressed bytes, or the same bytes
	 * @throws IOException if it cannot be read or has a broken gzip header
	 */
	static InputStream decompressed(InputStream stored) throws IOException {
		try {
			PushbackInputStream in = new PushbackInputStream(stored, 2);
			byte[] magic = in.readNBytes(2);
			in.unread(magic);
			return begins(magic) ? new GZIPInputStream(in, BUFFER) : in;
		}
		catch (IOException ex) {
			stored.close();
			throw ex;
		}
	}

	static boolean begins(byte[] bytes) {
		return bytes.length >= 2 && bytes[0] == 0x1f && bytes[1] == (byte) 0x8b;
	}

}
