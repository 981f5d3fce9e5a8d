package com.opsided.sync.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

import com.opsided.shared.web.MintToken;
import com.opsided.shared.web.Role;
import com.opsided.shared.web.SigningKeys;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The platform as it serves and executes runs, in a process of its own over the
 * workplace's database. Nothing follows a run, and no schedule fires.
 */
final class ServedPlatform implements AutoCloseable {

	/** What seals the tokens of connections: of a database that is gone in an hour. */
	static final String ENCRYPTION_KEY = "YmVuY2htYXJrYmVuY2htYXJrYmVuY2htYXJrYmVuY2g=";

	private static final String JWT_SECRET = UUID.randomUUID().toString() + UUID.randomUUID();

	private static final Map<String, String> QUIET = Map.of("opsided.chain.enabled", "false", "opsided.schedule.tick",
			"1d");

	private final Process process;

	private final BufferedReader said;

	private final String base;

	private final String token;

	private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

	private ServedPlatform(Process process, BufferedReader said, String base, UUID user) {
		this.process = process;
		this.said = said;
		this.base = base;
		this.token = new MintToken(SigningKeys.of(JWT_SECRET, null), Clock.systemUTC()).mint(user, Role.ADMIN,
				Duration.ofHours(12));
	}

	/**
	 * Starts it.
	 * @param place where it works
	 * @param name what its log is called
	 * @param heap the most heap it may use
	 * @param user who asks
	 * @param settings its properties
	 */
	static ServedPlatform start(Workplace place, String name, String heap, UUID user, Map<String, String> settings)
			throws IOException {
		Map<String, String> properties = new HashMap<>(QUIET);
		properties.putAll(settings);
		ChildProcess child = new ChildProcess(place);
		Process process = child.serve(name, heap, Map.of("JWT_SECRET", JWT_SECRET, "ENCRYPTION_KEY", ENCRYPTION_KEY,
				"SPRING_APPLICATION_JSON", JsonMapper.shared().writeValueAsString(properties)));
		BufferedReader said = new BufferedReader(
				new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
		String port = said.readLine();
		if (port == null || !port.matches("\\d+")) {
			process.destroyForcibly();
			throw new IllegalStateException(
					"The server did not start: " + port + " " + Files.readString(child.log(name)));
		}
		return new ServedPlatform(process, said, "http://localhost:" + port + "/api/v1", user);
	}

	JsonNode get(String path) throws IOException, InterruptedException {
		return JsonMapper.shared().readTree(send(request(path), BodyHandlers.ofString()));
	}

	JsonNode post(String path, String type, BodyPublisher body) throws IOException, InterruptedException {
		return JsonMapper.shared()
			.readTree(send(request(path).header("Content-Type", type).POST(body), BodyHandlers.ofString()));
	}

	/** Hands a file in and tells the run that loads it. */
	long upload(UUID user, long account, Path file) throws IOException, InterruptedException {
		String boundary = "bench-" + UUID.randomUUID();
		String head = "--" + boundary
				+ "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"ledger.txt\"\r\n\r\n";
		BodyPublisher body = BodyPublishers.concat(BodyPublishers.ofString(head), BodyPublishers.ofFile(file),
				BodyPublishers.ofString("\r\n--" + boundary + "--\r\n"));
		JsonNode run = post("/sync/uploads/" + user + "?accountId=" + account,
				"multipart/form-data; boundary=" + boundary, body);
		return run.get("id").asLong();
	}

	HttpRequest.Builder request(String path) {
		return HttpRequest.newBuilder(URI.create(this.base + path))
			.timeout(Duration.ofMinutes(30))
			.header("Authorization", "Bearer " + this.token);
	}

	<T> T send(HttpRequest.Builder request, BodyHandler<T> handler) throws IOException, InterruptedException {
		HttpResponse<T> answer = this.http.send(request.build(), handler);
		if (answer.statusCode() >= 300) {
			throw new IllegalStateException(answer.uri() + ": " + answer.statusCode() + " " + answer.body());
		}
		return answer.body();
	}

	/**
	 * Ends it.
	 * @return the most bytes of heap that a garbage collection left
	 */
	long end() throws IOException {
		this.process.getOutputStream().close();
		return Long.parseLong(this.said.readLine());
	}

	@Override
	public void close() throws IOException {
		this.process.getOutputStream().close();
		try {
			if (!this.process.waitFor(30, TimeUnit.SECONDS)) {
				this.process.destroyForcibly();
			}
		}
		catch (InterruptedException ex) {
			this.process.destroyForcibly();
			Thread.currentThread().interrupt();
		}
		this.said.close();
	}

}
