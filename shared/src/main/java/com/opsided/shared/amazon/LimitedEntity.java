package com.opsided.shared.amazon;

import java.io.IOException;
import java.io.InputStream;

import org.apache.hc.client5.http.classic.ExecRuntime;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.HttpEntityWrapper;

/**
 * The body of an answer, read within its limits.
 */
final class LimitedEntity extends HttpEntityWrapper {

	private final long bytes;

	private final long deadline;

	private final ExecRuntime connection;

	LimitedEntity(HttpEntity entity, long bytes, long deadline, ExecRuntime connection) {
		super(entity);
		this.bytes = bytes;
		this.deadline = deadline;
		this.connection = connection;
	}

	@Override
	public InputStream getContent() throws IOException {
		return new LimitedStream(super.getContent(), this.bytes, this.deadline, this.connection);
	}

}
