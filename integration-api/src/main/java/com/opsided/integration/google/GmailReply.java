package com.opsided.integration.google;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.List;
import java.util.Map;

import com.google.api.client.http.LowLevelHttpResponse;
import com.opsided.integration.outbound.OutboundReply;
import org.jspecify.annotations.Nullable;

/**
 * An answer for Google's client. It is given as it came: what is compressed unasked is
 * not unpacked.
 */
final class GmailReply extends LowLevelHttpResponse {

	private final OutboundReply reply;

	private final List<Map.Entry<String, String>> headers;

	GmailReply(OutboundReply reply) {
		this.reply = reply;
		this.headers = reply.headers()
			.entrySet()
			.stream()
			.filter((header) -> !header.getKey().equals("content-encoding"))
			.flatMap((header) -> header.getValue().stream().map((value) -> Map.entry(header.getKey(), value)))
			.toList();
	}

	@Override
	public InputStream getContent() {
		return new ByteArrayInputStream(this.reply.body());
	}

	@Override
	public @Nullable String getContentEncoding() {
		return null;
	}

	@Override
	public long getContentLength() {
		return this.reply.body().length;
	}

	@Override
	public @Nullable String getContentType() {
		return this.reply.header("content-type");
	}

	@Override
	public String getStatusLine() {
		return "HTTP/1.1 " + this.reply.status() + " " + this.reply.reason();
	}

	@Override
	public int getStatusCode() {
		return this.reply.status();
	}

	@Override
	public String getReasonPhrase() {
		return this.reply.reason();
	}

	@Override
	public int getHeaderCount() {
		return this.headers.size();
	}

	@Override
	public String getHeaderName(int index) {
		return this.headers.get(index).getKey();
	}

	@Override
	public String getHeaderValue(int index) {
		return this.headers.get(index).getValue();
	}

}
