package com.opsided.shared.amazon;

import java.io.IOException;

import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;

/**
 * The connections to Amazon: one pool for the API and tokens, one for documents, which
 * may be larger and take longer.
 *
 * @param api for the API and tokens
 * @param documents for documents
 */
record AmazonHttp(CloseableHttpClient api, CloseableHttpClient documents) implements AutoCloseable {

	static AmazonHttp open(AmazonProperties.Limits limits) {
		return new AmazonHttp(BuildHttp.withLimits(limits, limits.replySize().toBytes(), limits.reply()),
				BuildHttp.withLimits(limits, limits.documentSize().toBytes(), limits.download()));
	}

	@Override
	public void close() throws IOException {
		try (this.api; this.documents) {
			// both are closed, whatever one says
		}
	}

}
