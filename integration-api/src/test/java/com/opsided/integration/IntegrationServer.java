package com.opsided.integration;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

import javax.sql.DataSource;

import com.opsided.sandbox.SandboxServer;
import com.opsided.sandbox.amazon.SandboxApplication;
import com.opsided.sandbox.amazon.SandboxOptions;
import com.opsided.sandbox.caller.ApiDocument;
import com.opsided.sandbox.caller.CheckAnswer;
import com.opsided.shared.web.MintToken;
import com.opsided.shared.web.Role;
import com.opsided.shared.web.SigningKeys;
import io.swagger.v3.oas.annotations.Hidden;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The application as it serves, with the simulated providers and a real PostgreSQL;
 * started once for all tests of the module.
 */
public final class IntegrationServer {

	/** What signs the tokens. */
	public static final String SECRET = "a secret of the tests, with 0123456789 and more";

	/** What signed tokens before. */
	public static final String PREVIOUS_SECRET = "the former secret of the tests, 9876543210 and so on";

	/** What seals the providers' tokens. */
	public static final String ENCRYPTION_KEY = "a2tra2tra2tra2tra2tra2tra2tra2tra2tra2tra2s=";

	/** The first administrator. */
	public static final String ADMIN = "first@admin.example";

	/** The first administrator's password. */
	public static final String ADMIN_PASSWORD = "a password that nobody has";

	/** The address of a proxy that is believed. */
	public static final String PROXY = "127.0.0.9";

	/** The simulated providers. */
	public static final SandboxServer sandbox = SandboxServer.start(SandboxOptions.fast());

	private static final MovableClock clock = new MovableClock();

	private static final ConfigurableApplicationContext beans = start();

	private static final HttpClient http = HttpClient.newBuilder()
		.version(HttpClient.Version.HTTP_1_1)
		.followRedirects(HttpClient.Redirect.NEVER)
		.build();

	private IntegrationServer() {
	}

	private static ConfigurableApplicationContext start() {
		return start(sandbox.baseUrl(), List.of());
	}

	/** Starts the application once more, with providers and settings of a test's own. */
	public static ConfigurableApplicationContext start(String providers, List<String> settings) {
		SpringApplication application = IntegrationApplication.forServer();
		application.addPrimarySources(List.of(Beans.class, Failing.class));
		ConfigurableApplicationContext started = application
			.run(Stream.concat(Stream.of(arguments(providers)), settings.stream()).toArray(String[]::new));
		keepLog();
		return started;
	}

	/**
	 * The log of the process belongs to its first application: another one that closes
	 * would take its appenders away.
	 */
	public static void keepLog() {
		System.setProperty(LoggingSystem.SYSTEM_PROPERTY, LoggingSystem.NONE);
	}

	private static String[] arguments(String providers) {
		List<String> arguments = new ArrayList<>(List.of("--opsided.home=" + home(), "--server.port=0",
				"--management.server.port=0", "--JWT_SECRET=" + SECRET, "--JWT_SECRET_PREVIOUS=" + PREVIOUS_SECRET,
				"--ENCRYPTION_KEY=" + ENCRYPTION_KEY, "--spring.profiles.include=development"));
		for (String region : List.of("na", "eu", "fe")) {
			arguments.add("--opsided.amazon.endpoint." + region + "=" + providers);
		}
		arguments.addAll(List.of("--opsided.amazon.token-url=" + providers + "/auth/o2/token",
				"--opsided.amazon.client-id=" + SandboxApplication.USUAL.clientId(),
				"--opsided.amazon.client-secret=" + SandboxApplication.USUAL.clientSecret(),
				"--opsided.amazon.consent.application-id=" + SandboxApplication.USUAL.applicationId(),
				"--opsided.amazon.consent.consent-url=" + providers, "--opsided.google.client-id=sandbox-google-client",
				"--opsided.google.client-secret=sandbox-google-secret",
				"--opsided.google.authorization-url=" + providers + "/google/o/oauth2/v2/auth",
				"--opsided.google.token-url=" + providers + "/google/token",
				"--opsided.google.revoke-url=" + providers + "/google/revoke",
				"--opsided.google.gmail-url=" + providers + "/google/", "--opsided.stripe.client-id=ca_sandbox",
				"--opsided.stripe.client-secret=sk_test_sandbox",
				"--opsided.stripe.connect-url=" + providers + "/stripe",
				"--opsided.stripe.apps-url=" + providers + "/stripe/apps",
				"--opsided.stripe.api-url=" + providers + "/stripe", "--opsided.stripe.webhook-secret=whsec_sandbox"));
		arguments.addAll(List.of("--ADMIN_EMAIL=" + ADMIN, "--ADMIN_PASSWORD=" + ADMIN_PASSWORD,
				"--opsided.web.trusted-proxies=" + PROXY));
		return arguments.toArray(String[]::new);
	}

	/** Where the database and the logs of these tests are. */
	public static Path home() {
		return Path.of("target", "opsided-home").toAbsolutePath();
	}

	public static MovableClock clock() {
		return clock;
	}

	public static ConfigurableApplicationContext beans() {
		return beans;
	}

	public static <T> T bean(Class<T> type) {
		return beans.getBean(type);
	}

	/** The tables as their owner sees them. */
	public static JdbcClient owner() {
		return JdbcClient.create(beans.getBean("ownerDataSource", DataSource.class));
	}

	/** A token without a session, as an operator's command line mints it. */
	public static String token(Role role, UUID user) {
		return new MintToken(SigningKeys.of(SECRET, null), clock).mint(user, role, Duration.ofHours(1));
	}

	public static URI uri(String path) {
		return URI.create("http://localhost:" + beans.getEnvironment().getProperty("local.server.port") + path);
	}

	public static URI managementUri(String path) {
		return URI.create("http://localhost:" + beans.getEnvironment().getProperty("local.management.port") + path);
	}

	/** A request without a token. */
	public static HttpRequest.Builder request(String path) {
		return HttpRequest.newBuilder(uri(path));
	}

	public static HttpRequest.Builder request(String path, String token) {
		return request(path).header("Authorization", "Bearer " + token);
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

	/** Sends a request. */
	public static HttpResponse<String> sendUnchecked(HttpRequest.Builder request) {
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

	/** Sends JSON; an empty body is none. */
	public static HttpResponse<String> call(String method, HttpRequest.Builder request, String body) {
		return send(request.header("Content-Type", "application/json")
			.method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body)));
	}

	public static JsonNode json(HttpResponse<String> answer) {
		return JsonMapper.shared().readTree(answer.body());
	}

	/** Waits for a condition, never for a duration. */
	public static void await(String what, Callable<Boolean> condition) throws Exception {
		long began = System.nanoTime();
		while (!condition.call()) {
			if (System.nanoTime() - began > Duration.ofMinutes(1).toNanos()) {
				throw new AssertionError("It did not come about that " + what);
			}
			LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
		}
	}

	/** What the tests have otherwise. */
	static class Beans {

		@Bean
		@Primary
		MovableClock movableClock() {
			return clock;
		}

		/** Statements that fail when a test wants it. */
		@Bean
		static BeanPostProcessor faults() {
			return new FaultyStorage.Wrap();
		}

	}

	/** The document of the running application, asked for once. */
	public static final class Contract {

		public static final ApiDocument DOCUMENT = new ApiDocument(
				json(sendUnchecked(request("/v3/api-docs", token(Role.ADMIN, UUID.randomUUID())))));

		public static final CheckAnswer CHECK = new CheckAnswer(DOCUMENT);

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
