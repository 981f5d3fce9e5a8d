package com.opsided.endtoend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The packaged demo, started as a user would and shared by all tests of this virtual
 * machine: both applications, the simulated providers, and a seller that was synced,
 * audited and reconciled. It starts with the first call of {@link #get()} and ends with
 * the virtual machine.
 * <p>
 * What a test changes in it the next one finds: tests use users, keys and runs of their
 * own where that matters.
 */
public final class RunningDemo {

	/** Rows of the seller's ledger; {@code -Dopsided.demo.rows} changes it. */
	private static final String ROWS = System.getProperty("opsided.demo.rows", "2000");

	private static final Duration PATIENCE = Duration.ofMinutes(5);

	private static final int TAIL = 40;

	private static final JsonMapper json = JsonMapper.shared();

	private final Path home;

	private final Process process;

	private final JsonNode addresses;

	private final URI integrationManagement;

	private final Logins logins;

	private RunningDemo(Path home, Process process) throws IOException {
		this.home = home;
		this.process = process;
		this.addresses = json.readTree(Files.readString(home.resolve("demo.json")));
		JsonNode hub = json.readTree(Files.readString(home.resolve("integration-api.json")));
		this.integrationManagement = URI.create("http://localhost:" + hub.path("managementPort").asInt());
		this.logins = json.readValue(Files.readString(home.resolve("demo-logins.json")), Logins.class);
	}

	/**
	 * The demo, which is started if it does not run yet.
	 * @return the demo with its first result
	 * @throws IllegalStateException if it did not come up, with the end of its log
	 */
	public static RunningDemo get() {
		return Shared.demo;
	}

	/** The address of sync-batch's API and console, without a path. */
	public URI sync() {
		return URI.create(this.addresses.path("sync").asString());
	}

	/** The address of integration-api, without a path. */
	public URI integration() {
		return URI.create(this.addresses.path("api").asString());
	}

	/** Where sync-batch tells its health and its meters. */
	public URI syncManagement() {
		return URI.create(this.addresses.path("management").path(0).asString());
	}

	/** Where integration-api tells its health and its meters. */
	public URI integrationManagement() {
		return this.integrationManagement;
	}

	/** The simulated Amazon, Google and Stripe. */
	public URI sandbox() {
		return URI.create(this.addresses.path("sandbox").asString());
	}

	/** An administrator's access token that holds for hours. */
	public String adminToken() {
		return this.addresses.path("token").asString();
	}

	public UUID sellerUser() {
		return UUID.fromString(this.addresses.path("userId").asString());
	}

	public long sellerAccount() {
		return this.addresses.path("accountId").asLong();
	}

	public Logins logins() {
		return this.logins;
	}

	/**
	 * Connects to the demo's PostgreSQL, as the owner of its tables.
	 * @return a connection that the caller closes
	 */
	public Connection database() throws SQLException {
		Path server = this.home.resolve("postgres");
		return DriverManager.getConnection(
				"jdbc:postgresql://127.0.0.1:" + read(server.resolve("port")).strip() + "/opsided", "opsided",
				read(server.resolve("password")).strip());
	}

	/** The demo's directory, with its logs. */
	public Path home() {
		return this.home;
	}

	/**
	 * Waits until something is so, or the demo ends.
	 * @param what it, as the failure would name it
	 * @param condition is asked again and again
	 * @throws AssertionError if that takes too long, with the end of the logs
	 */
	public void await(String what, BooleanSupplier condition) {
		if (!await(this.process, PATIENCE, condition)) {
			throw new AssertionError(what + " did not come to be within " + PATIENCE.toSeconds() + " s\n" + tail(home));
		}
	}

	private static boolean await(Process process, Duration patience, BooleanSupplier condition) {
		long end = System.nanoTime() + patience.toNanos();
		while (!condition.getAsBoolean()) {
			try {
				// returns at once if the demo ends
				if (process.waitFor(100, TimeUnit.MILLISECONDS) || System.nanoTime() > end) {
					return condition.getAsBoolean();
				}
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
				return false;
			}
		}
		return true;
	}

	private static RunningDemo start() {
		Path home = Path.of("target", "demo-home").toAbsolutePath();
		try {
			clear(home);
			Path told = Files.createDirectories(home.resolve("logs")).resolve("demo.out");
			Process process = launch(home, told);
			Runtime.getRuntime().addShutdownHook(new Thread(() -> end(process), "end-demo"));
			Files.writeString(home.resolve("demo.pid"), Long.toString(process.pid()));
			if (!await(process, PATIENCE, () -> read(told).contains("It stays up"))) {
				end(process);
				throw new IllegalStateException("The demo did not come up\n" + tail(home));
			}
			return new RunningDemo(home, process);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Process launch(Path home, Path told) throws IOException {
		ProcessBuilder builder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-jar", Jars.syncBatch().toString(), "demo", "--rows", ROWS, "--sync-port", "0", "--api-port", "0",
				"--speed", "200");
		builder.environment().keySet().removeIf((name) -> name.startsWith("DB_") || name.equals("OPSIDED_TERMINAL"));
		// not once a minute, or tests would wait for it
		builder.environment().put("OPSIDED_METRICS_SUMSEVERY", "5s");
		builder.environment().put("OPSIDED_HOME", home.toString());
		builder.environment().put("OPSIDED_INTEGRATION_JAR", Jars.integrationApi().toString());
		return builder.redirectErrorStream(true).redirectOutput(told.toFile()).start();
	}

	/** Its children end with it, as their standard input does. */
	private static void end(Process process) {
		process.destroy();
		try {
			if (!process.waitFor(40, TimeUnit.SECONDS)) {
				process.destroyForcibly();
			}
		}
		catch (InterruptedException ex) {
			process.destroyForcibly();
			Thread.currentThread().interrupt();
		}
	}

	/** Removes what a virtual machine that was killed has left, the process first. */
	private static void clear(Path home) throws IOException {
		Path before = home.resolve("demo.pid");
		if (Files.exists(before)) {
			ProcessHandle.of(Long.parseLong(Files.readString(before).strip()))
				.filter((process) -> process.info().arguments().map(List::of).orElse(List.of()).contains("demo"))
				.ifPresent(RunningDemo::endForcibly);
		}
		if (Files.exists(home)) {
			try (Stream<Path> files = Files.walk(home)) {
				for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
					Files.deleteIfExists(file);
				}
			}
		}
	}

	private static void endForcibly(ProcessHandle process) {
		List<ProcessHandle> children = process.descendants().toList();
		process.destroyForcibly();
		children.forEach(ProcessHandle::destroyForcibly);
		process.onExit().join();
		children.forEach((child) -> child.onExit().join());
	}

	private static String tail(Path home) {
		List<String> lines = new ArrayList<>();
		try (Stream<Path> logs = Files.list(home.resolve("logs"))) {
			for (Path log : logs.filter((file) -> file.toString().endsWith(".out")).sorted().toList()) {
				List<String> all = read(log).lines().toList();
				lines.add("--- " + log);
				lines.addAll(all.subList(Math.max(0, all.size() - TAIL), all.size()));
			}
		}
		catch (IOException ex) {
			lines.add("(its logs cannot be read: " + ex.getMessage() + ")");
		}
		return String.join("\n", lines);
	}

	private static String read(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Starts it at the first use, once. */
	private static final class Shared {

		private static final RunningDemo demo = start();

	}

}
