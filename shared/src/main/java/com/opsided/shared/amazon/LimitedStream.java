package com.opsided.shared.amazon;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;

import org.apache.hc.client5.http.classic.ExecRuntime;

/**
 * Counts what is read and looks at the clock.
 */
final class LimitedStream extends FilterInputStream {

	private final long limit;

	private final long deadline;

	private final ExecRuntime connection;

	private long read;

	private boolean ended;

	LimitedStream(InputStream in, long limit, long deadline, ExecRuntime connection) {
		super(in);
		this.limit = limit;
		this.deadline = deadline;
		this.connection = connection;
	}

	@Override
	public int read() throws IOException {
		byte[] one = new byte[1];
		return (read(one, 0, 1) < 0) ? -1 : one[0] & 0xff;
	}

	@Override
	public int read(byte[] buffer, int offset, int length) throws IOException {
		int count = this.in.read(buffer, offset, length);
		if (count < 0) {
			this.ended = true;
			return count;
		}
		this.read += count;
		if (this.read > this.limit) {
			cutOff();
			throw new ReplyTooLarge(this.limit);
		}
		if (System.nanoTime() - this.deadline > 0) {
			cutOff();
			throw new SocketTimeoutException("The answer took too long");
		}
		return count;
	}

	@Override
	public long skip(long count) throws IOException {
		return Math.max(0, read(new byte[(int) Math.min(count, 8192)]));
	}

	/** Does not read the rest of an answer that nobody wants: the connection goes. */
	@Override
	public void close() throws IOException {
		if (!this.ended) {
			cutOff();
			return;
		}
		super.close();
	}

	private void cutOff() {
		this.ended = true;
		this.connection.discardEndpoint();
	}

}
