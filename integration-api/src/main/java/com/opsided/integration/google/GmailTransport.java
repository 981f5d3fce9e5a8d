package com.opsided.integration.google;

import com.google.api.client.http.HttpTransport;
import com.google.api.client.http.LowLevelHttpRequest;
import com.opsided.integration.outbound.OutboundHttp;

/** Lets Google's client go our way out. */
final class GmailTransport extends HttpTransport {

	private final OutboundHttp http;

	GmailTransport(OutboundHttp http) {
		this.http = http;
	}

	@Override
	protected LowLevelHttpRequest buildRequest(String method, String url) {
		return new GmailRequest(this.http, method, url);
	}

}
