package com.opsided.endtoend;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One of the applications' APIs, or the sandbox's.
 *
 * @param base its address without a path
 * @param token an access token, empty for none
 */
record Api(URI base, String token) {

	/** Tomcat refuses a large body with which a client asks for HTTP/2 without TLS. */
	private static final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

	JsonNode get(String path) {
		return json(send("GET", path, "application/json", BodyPublishers.noBody()));
	}

	JsonNode post(String path, String body) {
		return json(send("POST", path, "application/json", BodyPublishers.ofString(body)));
	}

	HttpResponse<String> delete(String path) {
		return send("DELETE", path, "application/json", BodyPublishers.noBody());
	}

	/** Hands a file in, and answers with where its run is. */
	String upload(String path, String fileName, byte[] content) {
		String head = "--part\r\nContent-Disposition: form-data; name=\"files\"; filename=\"" + fileName
				+ "\"\r\nContent-Type: text/plain\r\n\r\n";
		HttpResponse<String> answer = send("POST", path, "multipart/form-data; boundary=part",
				BodyPublishers.concat(BodyPublishers.ofString(head), BodyPublishers.ofByteArray(content),
						BodyPublishers.ofString("\r\n--part--\r\n")));
		return answer.headers().firstValue("Location").orElseThrow(() -> new AssertionError(answer.body()));
	}

	private HttpResponse<String> send(String method, String path, String contentType, BodyPublisher body) {
		HttpRequest.Builder request = HttpRequest.newBuilder(this.base.resolve(path))
			.header("Content-Type", contentType)
			.method(method, body);
		if (!this.token.isEmpty()) {
			request.header("Authorization", "Bearer " + this.token);
		}
		try {
			HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
			if (answer.statusCode() >= 300) {
				throw new AssertionError(
						method + " " + path + " was answered with " + answer.statusCode() + ": " + answer.body());
			}
			return answer;
		}
		catch (IOException ex) {
			throw new AssertionError(method + " " + path + " was not answered", ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new AssertionError(ex);
		}
	}

	private static JsonNode json(HttpResponse<String> answer) {
		return JsonMapper.shared().readTree(answer.body());
	}

}
