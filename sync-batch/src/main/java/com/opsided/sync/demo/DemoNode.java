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
 * One node of the platform, a process of its own. It ends when the demo does, whatever
 * way that is: its standard input is a pipe that breaks.
 */
final class DemoNode implements AutoCloseable {

	private static final Duration PATIENCE = Duration.ofMinutes(2);

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
		Path announcement = home.path().resolve("node-" + number + ".json");
		Files.deleteIfExists(announcement);
		List<String> command = new ArrayList<>();
		command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
		command.addAll(List.of("-Xmx768m", "-XX:+UseSerialGC", "-Duser.timezone=UTC"));
		command.addAll(List.of("-cp", System.getProperty("java.class.path"), mainClass()));
		command.addAll(List.of("serve", "--port", Integer.toString(port), "--management-port", "0", "--announce",
				announcement.toString(), "--until-input-ends"));
		ProcessBuilder builder = new ProcessBuilder(command);
		builder.environment().putAll(settings);
		builder.environment().put("OPSIDED_HOME", home.path().toString());
		File log = home.nodeLog(number).toFile();
		builder.redirectErrorStream(true).redirectOutput(log);
		return new DemoNode(builder.start(), announcement, log.toPath());
	}

	/** The launcher of an executable jar, or the command's own class. */
	private static String mainClass() {
		String classPath = System.getProperty("java.class.path");
		boolean oneJar = classPath.endsWith(".jar") && !classPath.contains(File.pathSeparator);
		return oneJar ? "org.springframework.boot.loader.launch.JarLauncher" : "com.opsided.sync.audit.Opsided";
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
				throw new IOException("a node ended with status " + this.process.exitValue() + "; see " + this.log);
			}
			if (System.nanoTime() > end) {
				throw new IOException("a node was not ready after " + PATIENCE.toSeconds() + " s; see " + this.log);
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
