package com.opsided.endtoend;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A running Prometheus with data of its own. */
final class Prometheus implements AutoCloseable {

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	private final HttpClient http = HttpClient.newHttpClient();

	private final Process process;

	private final URI address;

	private Prometheus(Process process, URI address) {
		this.process = process;
		this.address = address;
	}

	/**
	 * Starts one.
	 * @param configuration its configuration
	 * @param data its data, which may hold blocks already
	 * @return the server, which answers
	 * @throws IOException if it does not come up
	 */
	static Prometheus start(Path configuration, Path data) throws IOException, InterruptedException {
		int port = freePort();
		Path log = configuration.resolveSibling("prometheus.out");
		Process process = new ProcessBuilder(Tools.prometheus().toString(), "--config.file=" + configuration,
				"--storage.tsdb.path=" + data, "--storage.tsdb.retention.time=400d",
				"--web.listen-address=127.0.0.1:" + port)
			.redirectErrorStream(true)
			.redirectOutput(log.toFile())
			.start();
		Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
		Prometheus started = new Prometheus(process, URI.create("http://127.0.0.1:" + port));
		long end = System.nanoTime() + PATIENCE.toNanos();
		while (!started.isReady()) {
			if (process.waitFor(100, TimeUnit.MILLISECONDS) || System.nanoTime() > end) {
				process.destroyForcibly();
				throw new IOException("Prometheus did not come up:\n" + Files.readString(log));
			}
		}
		return started;
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
	}

	private boolean isReady() throws InterruptedException {
		try {
			return this.http
				.send(HttpRequest.newBuilder(this.address.resolve("/-/ready")).build(), BodyHandlers.discarding())
				.statusCode() == 200;
		}
		catch (IOException ex) {
			return false;
		}
	}

	/** The series that a query answers with at a time. */
	List<JsonNode> query(String expression, double time) {
		return series(post("query", Map.of("query", expression, "time", Double.toString(time))).path("result"));
	}

	/** The series that a query answers with between two times. */
	List<JsonNode> range(String expression, double start, double end, double step) {
		return series(post("query_range", Map.of("query", expression, "start", Double.toString(start), "end",
				Double.toString(end), "step", Double.toString(step)))
			.path("result"));
	}

	/** The labels of all series that match. */
	List<JsonNode> seriesOf(String match) {
		return series(post("series", Map.of("match[]", match)));
	}

	/** The groups of rules with their state. */
	JsonNode rules() {
		return send(HttpRequest.newBuilder(this.address.resolve("/api/v1/rules")).build());
	}

	private JsonNode post(String path, Map<String, String> form) {
		String body = form.entrySet()
			.stream()
			.map((each) -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
			.collect(Collectors.joining("&"));
		return send(HttpRequest.newBuilder(this.address.resolve("/api/v1/" + path))
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(BodyPublishers.ofString(body))
			.build());
	}

	private JsonNode send(HttpRequest request) {
		try {
			HttpResponse<String> response = this.http.send(request, BodyHandlers.ofString());
			if (response.statusCode() != 200) {
				throw new AssertionError("Prometheus answered with " + response.statusCode() + ": " + response.body());
			}
			return JsonMapper.shared().readTree(response.body()).path("data");
		}
		catch (IOException ex) {
			throw new AssertionError("Prometheus does not answer", ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new AssertionError(ex);
		}
	}

	private static List<JsonNode> series(JsonNode result) {
		List<JsonNode> series = new ArrayList<>();
		result.forEach(series::add);
		return series;
	}

	@Override
	public void close() {
		this.process.destroy();
		try {
			if (!this.process.waitFor(10, TimeUnit.SECONDS)) {
				this.process.destroyForcibly();
			}
		}
		catch (InterruptedException ex) {
			this.process.destroyForcibly();
			Thread.currentThread().interrupt();
		}
	}

}
