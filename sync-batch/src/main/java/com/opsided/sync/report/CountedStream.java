package com.opsided.sync.report;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Counts the bytes that were read.
 */
final class CountedStream extends FilterInputStream {

	private long count;

	CountedStream(InputStream in) {
		super(in);
	}

	long count() {
		return this.count;
	}

	@Override
	public int read() throws IOException {
		int next = this.in.read();
		this.count += (next >= 0) ? 1 : 0;
		return next;
	}

	@Override
	public int read(byte[] bytes, int from, int length) throws IOException {
		int read = this.in.read(bytes, from, length);
		this.count += Math.max(0, read);
		return read;
	}

}
