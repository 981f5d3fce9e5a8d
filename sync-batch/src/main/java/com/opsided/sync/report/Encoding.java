package com.opsided.sync.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * How a file's bytes become text: its charset, the byte order mark in front, and whether
 * the bytes are fit to be used as UTF-8 as they stand.
 *
 * @param charset the charset
 * @param markLength the length of the byte order mark in bytes, 0 without one
 * @param transcoded whether the bytes must be rewritten as UTF-8; false if they are valid
 * UTF-8 already
 */
public record Encoding(Charset charset, int markLength, boolean transcoded) {

	/** Valid UTF-8 without a byte order mark. */
	static final Encoding PLAIN = new Encoding(StandardCharsets.UTF_8, 0, false);

	/**
	 * Reads the byte order mark.
	 * @param head the first bytes of the file
	 * @return the encoding the mark says; without a mark {@link #PLAIN}
	 */
	static Encoding marked(byte[] head) {
		if (begins(head, 0xef, 0xbb, 0xbf)) {
			return new Encoding(StandardCharsets.UTF_8, 3, false);
		}
		if (begins(head, 0xff, 0xfe)) {
			return new Encoding(StandardCharsets.UTF_16LE, 2, true);
		}
		if (begins(head, 0xfe, 0xff)) {
			return new Encoding(StandardCharsets.UTF_16BE, 2, true);
		}
		return PLAIN;
	}

	/**
	 * Turns a file's bytes into valid UTF-8. What the charset does not know becomes
	 * U+FFFD.
	 * @param in the bytes from the beginning, with the byte order mark
	 * @return UTF-8 without the mark
	 * @throws IOException if the mark cannot be read
	 */
	InputStream toUtf8(InputStream in) throws IOException {
		in.skipNBytes(this.markLength);
		return this.transcoded ? new TranscodedStream(in, this.charset) : in;
	}

	private static boolean begins(byte[] head, int... mark) {
		for (int i = 0; i < mark.length; i++) {
			if (i >= head.length || head[i] != (byte) mark[i]) {
				return false;
			}
		}
		return true;
	}

}
