package com.opsided.sync.server;

import java.io.IOException;
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
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;

import com.opsided.sandbox.caller.ApiDocument;
import com.opsided.sandbox.caller.CheckAnswer;
import com.opsided.shared.web.MintToken;
import com.opsided.shared.web.Role;
import com.opsided.shared.web.SigningKeys;
import com.opsided.sync.SyncBatchApplication;
import com.opsided.sync.console.ScriptedHub;
import io.swagger.v3.oas.annotations.Hidden;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The server as it serves, on ports of its own and a real PostgreSQL; started once for
 * all tests of the module.
 */
public final class ApiServer {

	/** What signs the tokens. */
	public static final String SECRET = "a secret of the tests, with 0123456789 and more";

	/** What signed tokens before. */
	public static final String PREVIOUS_SECRET = "the former secret of the tests, 9876543210 and so on";

	private static final ConfigurableApplicationContext beans = start();

	private static final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

	private static final JsonMapper json = JsonMapper.shared();

	private ApiServer() {
	}

	private static ConfigurableApplicationContext start() {
		SpringApplication application = SyncBatchApplication.forServer();
		application.addPrimarySources(List.of(Failing.class));
		return application.run("--opsided.home=" + home(), "--server.port=0", "--management.server.port=0",
				"--JWT_SECRET=" + SECRET, "--JWT_SECRET_PREVIOUS=" + PREVIOUS_SECRET,
				"--ENCRYPTION_KEY=a2tra2tra2tra2tra2tra2tra2tra2tra2tra2tra2s=", "--opsided.load.chunk-rows=200",
				"--opsided.console.integration-url=" + ScriptedHub.url(), "--opsided.events.poll=100ms",
				"--opsided.notifications.interval=200ms", "--opsided.notifications.plain-http=true",
				"--opsided.notifications.allowed-networks=127.0.0.1", "--opsided.notifications.attempts=2",
				"--opsided.notifications.first-pause=50ms", "--opsided.notifications.longest-pause=50ms",
				"--opsided.mail.host=127.0.0.1", "--opsided.mail.port=1", "--logging.threshold.console=off");
	}

	/** Its own: its node would work for the accounts of other tests, too. */
	public static Path home() {
		return Path.of("target", "opsided-home-api").toAbsolutePath();
	}

	public static ConfigurableApplicationContext beans() {
		return beans;
	}

	public static <T> T bean(Class<T> type) {
		return beans.getBean(type);
	}

	public static String token(Role role, UUID user) {
		return token(SigningKeys.of(SECRET, null), role, user);
	}

	static String token(SigningKeys keys, Role role, UUID user) {
		return new MintToken(keys, Clock.systemUTC()).mint(user, role, Duration.ofHours(1));
	}

	public static URI uri(String path) {
		return URI.create("http://localhost:" + beans.getEnvironment().getProperty("local.server.port") + path);
	}

	static URI managementUri(String path) {
		return URI.create("http://localhost:" + beans.getEnvironment().getProperty("local.management.port") + path);
	}

	public static HttpRequest.Builder request(String path, String token) {
		return HttpRequest.newBuilder(uri(path)).header("Authorization", "Bearer " + token);
	}

	/** Sends a request; what comes back must be as the OpenAPI document says. */
	public static HttpResponse<String> send(HttpRequest.Builder request) {
		HttpResponse<String> answer = sendUnchecked(request);
		boolean ofTheApi = answer.uri().getPort() == uri("/").getPort();
		List<String> differences = ofTheApi ? Contract.CHECK.differences(answer) : List.of();
		if (!differences.isEmpty()) {
			throw new AssertionError("Not as the document says: " + differences + " " + answer.body());
		}
		return answer;
	}

	static HttpResponse<String> sendUnchecked(HttpRequest.Builder request) {
		try {
			return http.send(request.timeout(Duration.ofMinutes(2)).build(), BodyHandlers.ofString());
		}
		catch (IOException ex) {
			throw new AssertionError("The server did not answer", ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new AssertionError("Interrupted", ex);
		}
	}

	public static HttpResponse<String> get(String path, String token) {
		return send(request(path, token));
	}

	public static HttpResponse<String> post(String path, String token, String body, String... headers) {
		return call("POST", path, token, body, headers);
	}

	public static HttpResponse<String> call(String method, String path, String token, String body, String... headers) {
		HttpRequest.Builder request = request(path, token).header("Content-Type", "application/json")
			.method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
		if (headers.length > 0) {
			request.headers(headers);
		}
		return send(request);
	}

	public static JsonNode json(HttpResponse<String> answer) {
		return json.readTree(answer.body());
	}

	/** Waits for a condition, never for a duration. */
	public static void await(String what, Callable<Boolean> condition) throws Exception {
		long began = System.nanoTime();
		while (!condition.call()) {
			if (System.nanoTime() - began > Duration.ofMinutes(3).toNanos()) {
				throw new AssertionError("It did not come about that " + what);
			}
			LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
		}
	}

	/** The document of the running application, asked for once. */
	static final class Contract {

		static final ApiDocument DOCUMENT = new ApiDocument(
				json(sendUnchecked(request("/v3/api-docs", token(Role.ADMIN, UUID.randomUUID())))));

		static final CheckAnswer CHECK = new CheckAnswer(DOCUMENT);

		private Contract() {
		}

	}

	/** A route that fails as no other does. */
	@Hidden
	@RestController
	static class Failing {

		@GetMapping("/api/v1/failing")
		String fail() {
			throw new IllegalStateException("select secret from table_of_ours where x = 1");
		}

	}

}
