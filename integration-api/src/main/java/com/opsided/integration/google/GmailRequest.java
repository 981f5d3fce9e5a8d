package com.opsided.integration.google;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import com.google.api.client.http.LowLevelHttpRequest;
import com.google.api.client.http.LowLevelHttpResponse;
import com.opsided.integration.outbound.OutboundHttp;
import com.opsided.integration.outbound.OutboundRequest;

/**
 * A request of Google's client, which only reads. It asks for no compression, so that the
 * limit of an answer's size is that of what is read.
 */
final class GmailRequest extends LowLevelHttpRequest {

	private final OutboundHttp http;

	private final String method;

	private final String url;

	private final Map<String, List<String>> headers = new HashMap<>();

	GmailRequest(OutboundHttp http, String method, String url) {
		this.http = http;
		this.method = method;
		this.url = url;
	}

	@Override
	public void addHeader(String name, String value) {
		if (!name.toLowerCase(Locale.ROOT).equals("accept-encoding")) {
			this.headers.computeIfAbsent(name, (key) -> new ArrayList<>()).add(value);
		}
	}

	@Override
	public LowLevelHttpResponse execute() throws IOException {
		if (getStreamingContent() != null) {
			throw new IOException("Mailboxes are only read");
		}
		return new GmailReply(this.http
			.send(new OutboundRequest(this.method, URI.create(this.url), this.headers, OutboundRequest.NOTHING)));
	}

}
