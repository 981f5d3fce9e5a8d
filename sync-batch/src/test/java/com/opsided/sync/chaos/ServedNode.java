package com.opsided.sync.chaos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.opsided.sync.audit.Await;
import com.opsided.sync.audit.Opsided;
import tools.jackson.databind.json.JsonMapper;

/** {@code opsided serve} in a process of its own, until it is killed. */
final class ServedNode implements AutoCloseable {

	private final Process process;

	private final String name;

	private final Path announcement;

	private final Path out;

	private ServedNode(Process process, String name, Path announcement, Path out) {
		this.process = process;
		this.name = name;
		this.announcement = announcement;
		this.out = out;
	}

	/** Starts a node and waits until it serves. */
	static ServedNode start(Path home, String name, Map<String, String> environment) throws IOException {
		Path announcement = home.resolve(name + ".json");
		Files.deleteIfExists(announcement);
		List<String> command = new ArrayList<>(List.of(
				Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx512m",
				"-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Duser.timezone=UTC", "-Duser.language=en",
				"-Dopsided.node.name=" + name, "-cp", System.getProperty("java.class.path"), Opsided.class.getName()));
		command.addAll(List.of("serve", "--port", "0", "--management-port", "0", "--announce", announcement.toString(),
				"--until-input-ends"));
		ProcessBuilder builder = new ProcessBuilder(command);
		builder.environment().keySet().removeIf((each) -> each.startsWith("DB_") || each.startsWith("OPSIDED_"));
		builder.environment().put("OPSIDED_HOME", home.toString());
		builder.environment().putAll(environment);
		Path out = Files.createTempFile(name, ".out");
		ServedNode node = new ServedNode(builder.redirectErrorStream(true).redirectOutput(out.toFile()).start(), name,
				announcement, out);
		Await.until(name + " serves, see " + out, () -> Files.exists(announcement), node.process::isAlive);
		return node;
	}

	String name() {
		return this.name;
	}

	/** Where its API is. */
	String api() throws IOException {
		return "http://localhost:"
				+ JsonMapper.shared().readTree(Files.readString(this.announcement)).get("port").asInt() + "/api/v1";
	}

	String told() throws IOException {
		return Files.readString(this.out);
	}

	boolean isAlive() {
		return this.process.isAlive();
	}

	/** As {@code kill -9} does. */
	void kill() {
		this.process.destroyForcibly().onExit().join();
	}

	@Override
	public void close() {
		kill();
	}

}
