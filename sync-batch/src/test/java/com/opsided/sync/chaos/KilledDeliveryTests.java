package com.opsided.sync.chaos;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import com.opsided.shared.postgres.PostgresServer;
import com.opsided.shared.web.MintToken;
import com.opsided.shared.web.Role;
import com.opsided.shared.web.SigningKeys;
import com.opsided.sync.audit.Await;
import com.opsided.sync.audit.OpsidedHome;
import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A node is killed after a receiver took a message and before that was written down.
 */
@Tag("chaos")
class KilledDeliveryTests {

	private static final String SIGNING = "a secret of the chaos tests, with 0123456789";

	private static final Path HOME = Path.of("target", "killed-delivery-home").toAbsolutePath();

	private final List<String> ids = new CopyOnWriteArrayList<>();

	private final CountDownLatch taken = new CountDownLatch(1);

	private final CountDownLatch killed = new CountDownLatch(1);

	@Test
	void anotherNodeSendsTheMessageAgainUnderTheSameId() throws Exception {
		OpsidedHome.alone(HOME);
		HttpServer receiver = receiver();
		try (PostgresServer server = PostgresServer.of(Map.of("OPSIDED_HOME", HOME.toString()), Map.of());
				ServedNode first = ServedNode.start(HOME, "first", environment())) {
			assertThat(server.address().port()).isPositive();
			String token = new MintToken(SigningKeys.of(SIGNING, null), Clock.systemUTC()).mint(UUID.randomUUID(),
					Role.SELLER, Duration.ofHours(1));
			String subscription = call(first, "/subscriptions", token,
					"{\"kind\":\"WEBHOOK\",\"target\":\"http://127.0.0.1:%d/\",\"events\":[\"RUN_FAILED\"]}"
						.formatted(receiver.getAddress().getPort()))
				.path("id")
				.asString();
			String delivery = call(first, "/subscriptions/" + subscription + "/test", token, "").path("id").asString();
			assertThat(this.taken.await(1, TimeUnit.MINUTES)).isTrue();
			first.kill();
			this.killed.countDown();
			try (ServedNode second = ServedNode.start(HOME, "second", environment())) {
				Await.until("it is delivered",
						() -> call(second, "/subscriptions/" + subscription + "/deliveries", token, null).path("items")
							.path(0)
							.path("state")
							.asString()
							.equals("DELIVERED"),
						second::isAlive);
			}
			assertThat(this.ids).containsExactly(delivery, delivery);
		}
		finally {
			receiver.stop(0);
		}
	}

	/** It takes the first message and answers when nobody is there any more. */
	private HttpServer receiver() throws IOException {
		HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		server.setExecutor(Executors.newCachedThreadPool());
		server.createContext("/", (exchange) -> {
			exchange.getRequestBody().readAllBytes();
			this.ids.add(exchange.getRequestHeaders().getFirst("webhook-id"));
			this.taken.countDown();
			try {
				this.killed.await();
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
			exchange.sendResponseHeaders(200, -1);
			exchange.close();
		});
		server.start();
		return server;
	}

	private static Map<String, String> environment() {
		return Map.of("JWT_SECRET", SIGNING, "ENCRYPTION_KEY", "c2l4dGVlbiBieXRlcyB0d2ljZSBzaXh0ZWVuIGJ5dGU=",
				"SPRING_APPLICATION_JSON",
				JsonMapper.shared()
					.writeValueAsString(Map.of("opsided.node.checkin", "1s", "opsided.notifications.interval", "300ms",
							"opsided.notifications.plain-http", "true", "opsided.notifications.allowed-networks",
							"127.0.0.1", "opsided.notifications.lease", "32s", "opsided.notifications.reply", "30s",
							"opsided.notifications.connect", "1s")));
	}

	/** A GET if there is no body. */
	private static JsonNode call(ServedNode node, String path, String token, String body)
			throws IOException, InterruptedException {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(node.api() + path))
			.header("Authorization", "Bearer " + token)
			.header("Content-Type", "application/json");
		HttpResponse<String> answer = HttpClient.newHttpClient()
			.send(((body != null) ? request.POST(BodyPublishers.ofString(body)) : request.GET()).build(),
					BodyHandlers.ofString());
		assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
		return JsonMapper.shared().readTree(answer.body());
	}

}
