package com.opsided.integration.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;

import tools.jackson.databind.json.JsonMapper;

/** What a login gives. */
final class AccessToken {

	private AccessToken() {
	}

	static String of(int port, String email, String password) throws IOException, InterruptedException {
		HttpRequest login = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1/auth/login"))
			.header("Content-Type", "application/json")
			.POST(BodyPublishers
				.ofString(JsonMapper.shared().writeValueAsString(Map.of("email", email, "password", password))))
			.build();
		String answer = HttpClient.newHttpClient().send(login, BodyHandlers.ofString()).body();
		return JsonMapper.shared().readTree(answer).path("accessToken").asString();
	}

}
