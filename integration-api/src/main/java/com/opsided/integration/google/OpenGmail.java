package com.opsided.integration.google;

import com.google.api.client.http.HttpRequest;
import com.google.api.client.http.HttpTransport;
import com.google.api.client.json.gson.GsonFactory;
import com.google.api.services.gmail.Gmail;

/** Opens Gmail's API with a token: no redirects, no repetitions, nothing logged. */
final class OpenGmail {

	private final HttpTransport transport;

	private final String root;

	OpenGmail(HttpTransport transport, GoogleProperties properties) {
		this.transport = transport;
		this.root = properties.gmailUrl().toString();
	}

	Gmail with(String token) {
		return new Gmail.Builder(this.transport, GsonFactory.getDefaultInstance(), (request) -> prepare(request, token))
			.setRootUrl(this.root)
			.setApplicationName("Opsided")
			.build();
	}

	private static void prepare(HttpRequest request, String token) {
		request.getHeaders().setAuthorization("Bearer " + token);
		request.setFollowRedirects(false);
		request.setNumberOfRetries(0);
		request.setLoggingEnabled(false);
		request.setCurlLoggingEnabled(false);
	}

}
