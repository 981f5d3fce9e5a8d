package com.opsided.sync.request;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.UUID;

import com.opsided.sandbox.SandboxServer;
import com.opsided.sandbox.amazon.SandboxOptions;
import com.opsided.sync.audit.TestPlatform;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The simulated Amazon, where the platform of the tests looks for it. */
final class SimulatedAmazon implements AutoCloseable {

	private final SandboxServer server;

	private final HttpClient http = HttpClient.newHttpClient();

	private SimulatedAmazon(SandboxServer server) {
		this.server = server;
	}

	static SimulatedAmazon start() {
		return new SimulatedAmazon(
				SandboxServer.start(SandboxOptions.fast().quotaFactor(400).port(TestPlatform.AMAZON_PORT)));
	}

	/** A seller whose last day is yesterday, with some hundred ledger rows. */
	Simulated seller(long seed) {
		return seller(seed, 1500);
	}

	Simulated seller(long seed, long rows) {
		String id = "A" + UUID.randomUUID().toString().replace("-", "").substring(0, 12).toUpperCase(Locale.ROOT);
		JsonNode made = send("POST", "/control/sellers", """
				{"seed": %d, "region": "na", "rows": %d, "lastDay": "%s", "sellerId": "%s"}
				""".formatted(seed, rows, LocalDate.now(ZoneOffset.UTC).minusDays(1), id));
		return new Simulated(id, Path.of(made.get("folder").asString()).resolve("reports"),
				ConnectedSeller.connect(id, made.get("refreshToken").asString()));
	}

	void fault(String json) {
		send("POST", "/control/faults", json);
	}

	void noFaults() {
		send("DELETE", "/control/faults", "");
	}

	/** How often a seller's data was asked for. */
	long calls(Simulated seller, String operation) {
		return send("GET", "/control/calls", "").valueStream()
			.filter((call) -> call.get("sellerId").asString().equals(seller.id())
					&& call.get("operation").asString().equals(operation))
			.mapToLong((call) -> call.get("count").asLong())
			.sum();
	}

	void revoke(Simulated seller) {
		send("POST", "/control/grants/" + seller.id() + "/revoke", "");
	}

	private JsonNode send(String method, String path, String body) {
		try {
			HttpResponse<String> answer = this.http
				.send(HttpRequest.newBuilder(URI.create(this.server.baseUrl() + path))
					.header("Content-Type", "application/json")
					.method(method, HttpRequest.BodyPublishers.ofString(body))
					.build(), HttpResponse.BodyHandlers.ofString());
			if (answer.statusCode() >= 300) {
				throw new IllegalStateException(path + ": " + answer.statusCode() + " " + answer.body());
			}
			return JsonMapper.shared().readTree(answer.body().isEmpty() ? "{}" : answer.body());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Override
	public void close() {
		this.server.close();
	}

	/**
	 * A simulated seller.
	 *
	 * @param id its merchant token
	 * @param files the folder of its report files
	 * @param connected its account
	 */
	record Simulated(String id, Path files, ConnectedSeller connected) {

	}

}
