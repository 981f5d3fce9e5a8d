package com.opsided.integration.token;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

import com.opsided.integration.IntegrationServer;

import static org.assertj.core.api.Assertions.assertThat;

/** Makes sellers of the simulated Amazon who have consented. */
final class SandboxSeller {

	private SandboxSeller() {
	}

	static void make(String sellerId, String refreshToken) {
		String body = """
				{"seed": 3, "region": "na", "rows": 20, "lastDay": "2026-03-24", "sellerId": "%s", "refreshToken": "%s"}
				""".formatted(sellerId, refreshToken);
		try {
			HttpResponse<String> answer = HttpClient.newHttpClient()
				.send(HttpRequest.newBuilder(URI.create(IntegrationServer.sandbox.baseUrl() + "/control/sellers"))
					.header("Content-Type", "application/json")
					.POST(HttpRequest.BodyPublishers.ofString(body))
					.build(), HttpResponse.BodyHandlers.ofString());
			assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
		}
		catch (IOException ex) {
			throw new AssertionError(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new AssertionError(ex);
		}
	}

}
