package com.opsided.sync.report;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * The bytes around the current record, without NULs. The record always lies in one piece;
 * the buffer grows with it up to {@link #LONGEST_RECORD}.
 */
final class RecordBuffer {

	/** The length of the longest record, in bytes. */
	static final int LONGEST_RECORD = 4 << 20;

	/** Room for the line end behind the last byte and for reading eight bytes from it. */
	private static final int SLACK = 16;

	private final InputStream in;

	private byte[] bytes;

	private int limit;

	private boolean ended;

	RecordBuffer(InputStream in, int size) {
		this.in = in;
		this.bytes = new byte[size + SLACK];
	}

	byte[] bytes() {
		return this.bytes;
	}

	/**
	 * Returns where the bytes end. A line end stands here, so that every search stops.
	 * @return the last byte, exclusive
	 */
	int limit() {
		return this.limit;
	}

	/**
	 * Tells whether the bytes are the source's last.
	 * @return true once the source has been read to its end
	 */
	boolean hasEnded() {
		return this.ended;
	}

	/**
	 * Moves bytes to the front and reads on until the buffer is full.
	 * @param keep the first byte that is still needed; it moves to 0
	 * @return false if the bytes to keep fill the longest buffer there may be
	 * @throws IOException if the source cannot be read
	 */
	boolean readOn(int keep) throws IOException {
		if (keep > 0) {
			System.arraycopy(this.bytes, keep, this.bytes, 0, this.limit - keep);
			this.limit -= keep;
		}
		else if (this.limit == capacity()) {
			if (this.limit >= LONGEST_RECORD) {
				return false;
			}
			this.bytes = Arrays.copyOf(this.bytes, Math.min(LONGEST_RECORD, this.limit * 2) + SLACK);
		}
		fill();
		return true;
	}

	private void fill() throws IOException {
		while (!this.ended && this.limit < capacity()) {
			int read = this.in.read(this.bytes, this.limit, capacity() - this.limit);
			this.ended = read < 0;
			this.limit = Nuls.strip(this.bytes, this.limit, this.limit + Math.max(0, read));
		}
		this.bytes[this.limit] = '\n';
	}

	private int capacity() {
		return this.bytes.length - SLACK;
	}

}
