package com.opsided.sync.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The platform's REST facade as anybody else would use it. */
final class DemoApi {

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	/** A node that ended is not asked again: the next try reaches another. */
	private static final int TRIES = 30;

	private static final Duration PAUSE = Duration.ofSeconds(1);

	private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();

	private final String base;

	private final String token;

	DemoApi(String base, String token) {
		this.base = base + "/api/v1";
		this.token = token;
	}

	/** The API of somebody who has not logged in. */
	static DemoApi open(String base) {
		return new DemoApi(base, "");
	}

	JsonNode get(String path) throws IOException, InterruptedException {
		HttpRequest request = request(path).GET().build();
		for (int tries = 1;; tries++) {
			try {
				return read(request, this.http.send(request, BodyHandlers.ofString()));
			}
			catch (Refused ex) {
				throw ex;
			}
			catch (IOException ex) {
				if (tries == TRIES) {
					throw new IOException(request.uri() + " does not answer", ex);
				}
			}
			Thread.sleep(PAUSE.toMillis());
		}
	}

	JsonNode post(String path, String body, String key) throws IOException, InterruptedException {
		return send(request(path).header("Content-Type", "application/json")
			.header("Idempotency-Key", key)
			.POST(BodyPublishers.ofString(body))
			.build());
	}

	private HttpRequest.Builder request(String path) {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(this.base + path))
			.timeout(PATIENCE)
			.header("Accept", "application/json");
		return this.token.isEmpty() ? request : request.header("Authorization", "Bearer " + this.token);
	}

	private JsonNode send(HttpRequest request) throws IOException, InterruptedException {
		return read(request, this.http.send(request, BodyHandlers.ofString()));
	}

	private static JsonNode read(HttpRequest request, HttpResponse<String> response) throws IOException {
		if (response.statusCode() >= 300) {
			throw new Refused(request.method() + " " + request.uri().getPath() + " was answered with "
					+ response.statusCode() + ": " + response.body());
		}
		return JsonMapper.shared().readTree(response.body());
	}

	/** An answer that says no; asking again would not change it. */
	private static final class Refused extends IOException {

		Refused(String message) {
			super(message);
		}

	}

}
