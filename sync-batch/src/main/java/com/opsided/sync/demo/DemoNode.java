package com.opsided.sync.demo;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One node of the platform, or integration-api: a process of its own. It ends when the
 * demo does, whatever way that is: its standard input is a pipe that breaks.
 */
final class DemoNode implements AutoCloseable {

	private static final Duration PATIENCE = Duration.ofMinutes(5);

	private final Process process;

	private final Path announcement;

	private final Path log;

	private DemoNode(Process process, Path announcement, Path log) {
		this.process = process;
		this.announcement = announcement;
		this.log = log;
	}

	/**
	 * Starts a node.
	 * @param home where the demo keeps its things
	 * @param number 1 for the first
	 * @param port where its API listens, 0 for any free port
	 * @param settings the environment it gets besides ours
	 * @return the node, which is not ready yet
	 * @throws IOException if it cannot be started
	 */
	static DemoNode start(DemoHome home, int number, int port, Map<String, String> settings) throws IOException {
		String name = "node-" + number;
		Path announcement = home.path().resolve(name + ".json");
		return launch(home, name, announcement, settings,
				List.of("-Xmx768m", "-cp", System.getProperty("java.class.path"), mainClass(), "serve", "--port",
						Integer.toString(port), "--management-port", "0", "--announce", announcement.toString(),
						"--until-input-ends"));
	}

	/**
	 * Starts integration-api, which announces itself as a node does.
	 * @param home where the demo keeps its things
	 * @param jar the executable jar
	 * @param port where its API listens
	 * @param settings the environment it gets besides ours
	 * @return the application, which is not ready yet
	 * @throws IOException if it cannot be started
	 */
	static DemoNode startJar(DemoHome home, Path jar, int port, Map<String, String> settings) throws IOException {
		Path announcement = home.path().resolve("integration-api.json");
		return launch(home, "integration-api", announcement, settings,
				List.of("-Xmx512m", "-jar", jar.toString(), "--server.port=" + port, "--management.server.port=0",
						"--opsided.announce=" + announcement, "--opsided.until-input-ends=true"));
	}

	private static DemoNode launch(DemoHome home, String name, Path announcement, Map<String, String> settings,
			List<String> arguments) throws IOException {
		Files.deleteIfExists(announcement);
		List<String> command = new ArrayList<>();
		command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
		command.addAll(List.of("-XX:+UseSerialGC", "-Duser.timezone=UTC"));
		command.addAll(arguments);
		ProcessBuilder builder = new ProcessBuilder(command);
		builder.environment().putAll(settings);
		builder.environment().put("OPSIDED_HOME", home.path().toString());
		File log = home.log(name).toFile();
		builder.redirectErrorStream(true).redirectOutput(log);
		return new DemoNode(builder.start(), announcement, log.toPath());
	}

	/** The launcher of an executable jar, or the command's own class. */
	private static String mainClass() {
		String launcher = "org.springframework.boot.loader.launch.JarLauncher";
		// images hold the jars side by side, without the launcher
		boolean oneJar = ClassLoader.getSystemResource(launcher.replace('.', '/') + ".class") != null;
		return oneJar ? launcher : "com.opsided.sync.audit.Opsided";
	}

	/**
	 * Waits until the node serves.
	 * @return where it is reached
	 * @throws IOException if it ends before, or takes longer than any node should
	 */
	DemoAddress await() throws IOException, InterruptedException {
		long end = System.nanoTime() + PATIENCE.toNanos();
		while (!Files.exists(this.announcement)) {
			if (!this.process.isAlive()) {
				throw new IOException(
						"an application ended with status " + this.process.exitValue() + "; see " + this.log);
			}
			if (System.nanoTime() > end) {
				throw new IOException(
						"an application was not ready after " + PATIENCE.toSeconds() + " s; see " + this.log);
			}
			Thread.sleep(50);
		}
		JsonNode ports = JsonMapper.shared().readTree(Files.readString(this.announcement));
		return new DemoAddress("http://localhost:" + ports.get("port").asInt(),
				"http://localhost:" + ports.get("managementPort").asInt());
	}

	@Override
	public void close() {
		try {
			this.process.getOutputStream().close();
			if (!this.process.waitFor(25, TimeUnit.SECONDS)) {
				this.process.destroyForcibly();
			}
			Files.deleteIfExists(this.announcement);
		}
		catch (IOException ex) {
			this.process.destroyForcibly();
		}
		catch (InterruptedException ex) {
			this.process.destroyForcibly();
			Thread.currentThread().interrupt();
		}
	}

	/**
	 * Where a node is reached.
	 *
	 * @param api its API
	 * @param management its health and meters
	 */
	record DemoAddress(String api, String management) {

	}

}
