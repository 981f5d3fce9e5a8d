package com.opsided.sync.chaos;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import com.opsided.shared.postgres.EmbeddedServer;
import com.opsided.shared.web.MintToken;
import com.opsided.shared.web.Role;
import com.opsided.shared.web.SigningKeys;
import com.opsided.sync.audit.Await;
import com.opsided.sync.audit.OpsidedHome;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two processes on one database: one answers browsers and executes nothing, the other
 * executes. What happens in the second is seen through the first.
 */
@Tag("chaos")
class WatchedElsewhereTests {

	private static final Path HOME = Path.of("target", "watched-home").toAbsolutePath();

	private static final String SIGNING = "a secret of the chaos tests, with 0123456789";

	private static final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

	private final UUID user = UUID.randomUUID();

	private final String token = new MintToken(SigningKeys.of(SIGNING, null), Clock.systemUTC()).mint(this.user,
			Role.SELLER, Duration.ofHours(1));

	@Test
	void theEventsAndTheLogOfARunArriveFromTheNodeThatExecutesIt() throws Exception {
		OpsidedHome.alone(HOME);
		try (EmbeddedServer server = EmbeddedServer.start(HOME, Map.of());
				ServedNode watcher = ServedNode.start(HOME, "watcher", environment(false));
				ServedNode worker = ServedNode.start(HOME, "worker", environment(true))) {
			assertThat(server.address()).isNotNull();
			assertThat(worker.isAlive()).isTrue();
			String run = watcher.api().replace("/api/v1", "") + upload(watcher);
			String stream = get(run + "/events", "text/event-stream").body();
			List<String> states = stream.lines()
				.filter((line) -> line.startsWith("data:"))
				.map((line) -> JsonMapper.shared().readTree(line.substring(5)).path("state").asString())
				.toList();
			assertThat(states).contains("RUNNING").endsWith("COMPLETED");
			assertThat(stream.lines().filter((line) -> line.startsWith("event:progress"))).isNotEmpty();
			assertThat(json(run).path("node").asString()).isEqualTo("worker");
			Await.until("the last line of the worker's log is there",
					() -> get(run + "/log", "application/json").body().contains("status: [COMPLETED]"),
					watcher::isAlive);
			assertThat(json(run + "/log").path("items")).isNotEmpty()
				.allSatisfy((line) -> assertThat(line.path("node").asString()).isEqualTo("worker"));
		}
	}

	private static Map<String, String> environment(boolean executes) {
		Map<String, Object> settings = new HashMap<>(
				Map.of("opsided.node.enabled", executes, "opsided.load.chunk-rows", 50, "opsided.events.poll", "20ms"));
		return Map.of("SPRING_APPLICATION_JSON", JsonMapper.shared().writeValueAsString(settings), "JWT_SECRET",
				SIGNING, "ENCRYPTION_KEY", "c2l4dGVlbiBieXRlcyB0d2ljZSBzaXh0ZWVuIGJ5dGU=");
	}

	/** The address of the run that loads the largest of the samples. */
	private String upload(ServedNode node) throws Exception {
		try (Stream<Path> samples = Files.list(Path.of("..", "samples"))) {
			Path ledger = samples.filter((file) -> file.getFileName().toString().startsWith("ledger-detail"))
				.findFirst()
				.orElseThrow();
			String body = "--x\r\nContent-Disposition: form-data; name=\"files\"; filename=\"ledger.txt\"\r\n"
					+ "Content-Type: text/plain\r\n\r\n" + Files.readString(ledger) + "\r\n--x--\r\n";
			HttpResponse<String> answer = http.send(request(node.api() + "/sync/uploads/" + this.user)
				.header("Content-Type", "multipart/form-data; boundary=x")
				.POST(BodyPublishers.ofString(body))
				.build(), BodyHandlers.ofString());
			assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
			return answer.headers().firstValue("Location").orElseThrow();
		}
	}

	private HttpRequest.Builder request(String address) {
		return HttpRequest.newBuilder(URI.create(address)).header("Authorization", "Bearer " + this.token);
	}

	private HttpResponse<String> get(String address, String accept) throws IOException, InterruptedException {
		return http.send(request(address).header("Accept", accept).timeout(Duration.ofMinutes(2)).build(),
				BodyHandlers.ofString());
	}

	private JsonNode json(String address) throws IOException, InterruptedException {
		return JsonMapper.shared().readTree(get(address, "application/json").body());
	}

}
