package com.opsided.shared.amazon;

import java.io.IOException;
import java.time.Duration;

import org.apache.hc.client5.http.classic.ExecChain;
import org.apache.hc.client5.http.classic.ExecChainHandler;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpException;

/**
 * Holds every answer to a size and a time. An answer that breaks one is cut off: the
 * connection is closed and not read to its end.
 */
final class LimitReply implements ExecChainHandler {

	private final long bytes;

	private final Duration time;

	LimitReply(long bytes, Duration time) {
		this.bytes = bytes;
		this.time = time;
	}

	@Override
	public ClassicHttpResponse execute(ClassicHttpRequest request, ExecChain.Scope scope, ExecChain chain)
			throws IOException, HttpException {
		long deadline = System.nanoTime() + this.time.toNanos();
		ClassicHttpResponse response = chain.proceed(request, scope);
		HttpEntity entity = response.getEntity();
		if (entity != null) {
			if (entity.getContentLength() > this.bytes) {
				scope.execRuntime.discardEndpoint();
				throw new ReplyTooLarge(this.bytes);
			}
			response.setEntity(new LimitedEntity(entity, this.bytes, deadline, scope.execRuntime));
		}
		return response;
	}

}
