package com.opsided.sync.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;

import com.opsided.sandbox.amazon.SellerSpec;
import tools.jackson.databind.json.JsonMapper;

/** Lets simulated providers of another process simulate one more seller. */
final class MakeSeller {

	/** The history of a large seller takes a minute to write. */
	private static final Duration PATIENCE = Duration.ofMinutes(10);

	private final String providers;

	MakeSeller(String providers) {
		this.providers = providers;
	}

	/**
	 * Makes the seller, or finds that it is there.
	 * @param seller the seller
	 * @throws IOException if the providers refuse or are not there
	 */
	void make(DemoSeller seller) throws IOException, InterruptedException {
		SellerSpec spec = seller.spec();
		String body = JsonMapper.shared()
			.writeValueAsString(Map.of("seed", spec.seed(), "region", seller.region(), "rows", spec.rows(), "lastDay",
					spec.lastDay().toString(), "sellerId", seller.sellerId(), "refreshToken",
					String.valueOf(spec.refreshToken())));
		HttpRequest request = HttpRequest.newBuilder(URI.create(this.providers + "/control/sellers"))
			.timeout(PATIENCE)
			.header("Content-Type", "application/json")
			.POST(BodyPublishers.ofString(body))
			.build();
		HttpResponse<String> answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
		if (answer.statusCode() != 201) {
			throw new IOException("the simulated providers at " + this.providers + " answered with "
					+ answer.statusCode() + ": " + answer.body());
		}
	}

}
