package com.opsided.sandbox.amazon.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;

/**
 * Reads lines whose charset is not known, with their length in bytes. Not thread-safe.
 */
final class LineBytes {

	private final InputStream in;

	private final ByteArrayOutputStream line = new ByteArrayOutputStream();

	LineBytes(InputStream in) {
		this.in = in;
	}

	/** The next line with its end, each byte as one character; null after the last. */
	@Nullable String next() throws IOException {
		this.line.reset();
		int next = this.in.read();
		while (next >= 0) {
			this.line.write(next);
			if (next == '\n') {
				break;
			}
			next = this.in.read();
		}
		return (this.line.size() > 0) ? this.line.toString(StandardCharsets.ISO_8859_1) : null;
	}

	/** How many bytes the last line had. */
	long length() {
		return this.line.size();
	}

}
