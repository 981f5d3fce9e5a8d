package com.opsided.sync.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * Text in any charset as valid UTF-8. What the charset does not know becomes U+FFFD.
 */
final class TranscodedStream extends InputStream {

	private static final int CHARS = 1 << 14;

	private final Reader reader;

	private final CharsetEncoder encoder = StandardCharsets.UTF_8.newEncoder()
		.onMalformedInput(CodingErrorAction.REPLACE)
		.replaceWith(new byte[] { (byte) 0xef, (byte) 0xbf, (byte) 0xbd });

	private final CharBuffer chars = CharBuffer.allocate(CHARS).flip();

	private final ByteBuffer bytes = ByteBuffer.allocate(CHARS * 3).flip();

	private boolean ended;

	TranscodedStream(InputStream in, Charset charset) {
		this.reader = new InputStreamReader(in, charset);
	}

	@Override
	public int read() throws IOException {
		return refilled() ? this.bytes.get() & 0xff : -1;
	}

	@Override
	public int read(byte[] target, int from, int length) throws IOException {
		Objects.checkFromIndexSize(from, length, target.length);
		if (length == 0) {
			return 0;
		}
		if (!refilled()) {
			return -1;
		}
		int count = Math.min(length, this.bytes.remaining());
		this.bytes.get(target, from, count);
		return count;
	}

	@Override
	public void close() throws IOException {
		this.reader.close();
	}

	private boolean refilled() throws IOException {
		while (!this.bytes.hasRemaining()) {
			if (this.ended) {
				return false;
			}
			refill();
		}
		return true;
	}

	/** Half of a surrogate pair stays in the characters until its other half comes. */
	private void refill() throws IOException {
		this.chars.compact();
		this.ended = this.reader.read(this.chars) < 0;
		this.chars.flip();
		this.bytes.clear();
		this.encoder.encode(this.chars, this.bytes, this.ended);
		if (this.ended) {
			this.encoder.flush(this.bytes);
		}
		this.bytes.flip();
	}

}
