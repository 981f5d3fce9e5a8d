package com.opsided.sync.doctor;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Asks an address whether anybody is there. */
final class AskAddress {

	private static final Duration PATIENCE = Duration.ofSeconds(5);

	private static final HttpClient http = HttpClient.newBuilder()
		.version(HttpClient.Version.HTTP_1_1)
		.followRedirects(HttpClient.Redirect.NEVER)
		.connectTimeout(PATIENCE)
		.build();

	private AskAddress() {
	}

	/**
	 * Sends a GET.
	 * @return the status of the answer
	 * @throws IOException if there is none; the message is a sentence
	 */
	static int status(URI address) throws IOException, InterruptedException {
		try {
			return http
				.send(HttpRequest.newBuilder(address).timeout(PATIENCE).build(), HttpResponse.BodyHandlers.discarding())
				.statusCode();
		}
		catch (IOException ex) {
			String message = ex.getMessage();
			throw new IOException(ex.getClass().getSimpleName() + ((message != null) ? ": " + message : ""), ex);
		}
	}

}
