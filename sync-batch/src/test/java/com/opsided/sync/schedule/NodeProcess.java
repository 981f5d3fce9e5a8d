package com.opsided.sync.schedule;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

import com.opsided.sync.audit.Await;

import static org.assertj.core.api.Assertions.assertThat;

/** A node in a process of its own, which can be killed and put to sleep. */
public final class NodeProcess implements AutoCloseable {

	private final Process process;

	private final String name;

	private final Path log;

	private NodeProcess(Process process, String name, Path log) {
		this.process = process;
		this.name = name;
		this.log = log;
	}

	/** Begins a node; {@link #awaitStart} waits until it works. */
	static NodeProcess begin(Path home, String name, String... properties) throws IOException {
		Path log = home.resolve("logs").resolve(name + ".log");
		Files.deleteIfExists(log);
		List<String> command = new ArrayList<>(List.of(
				Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
				"-XX:+UseSerialGC", "-Duser.timezone=UTC", "-Dopsided.node.checkin=1s",
				"-Dopsided.run.conflict-retry=200ms", "-Dopsided.run.wake-interval=200ms",
				"-Dopsided.run.watch-interval=5s", "-Dopsided.pool.size=50", "-Dopsided.chain.enabled=false", "-cp",
				System.getProperty("java.class.path"), ClusterNodeProgram.class.getName(), "--opsided.home=" + home,
				"--logging.file.name=" + log, "--opsided.node.enabled=true", "--opsided.node.name=" + name));
		command.addAll(Arrays.asList(properties));
		ProcessBuilder builder = new ProcessBuilder(command);
		builder.environment().keySet().removeIf((each) -> each.startsWith("DB_") || each.startsWith("OPSIDED_"));
		Path out = Files.createTempFile("node-" + name, ".out");
		return new NodeProcess(builder.redirectErrorStream(true).redirectOutput(out.toFile()).start(), name, log);
	}

	static NodeProcess start(String name, String... properties) throws IOException {
		return start(ClusterPlatform.HOME, name, properties);
	}

	/** Starts a node on the database of a home. */
	public static NodeProcess start(Path home, String name, String... properties) throws IOException {
		return begin(home, name, properties).awaitStart();
	}

	NodeProcess awaitStart() {
		Await.until("node " + this.name + " has started",
				() -> log().contains("Scheduler opsided-clock_$_" + this.name + " started"), this.process::isAlive);
		return this;
	}

	public boolean isAlive() {
		return this.process.isAlive();
	}

	String name() {
		return this.name;
	}

	String log() throws IOException {
		return Files.exists(this.log) ? Files.readString(this.log) : "";
	}

	/** As {@code kill -9} does. */
	void kill() {
		this.process.destroyForcibly().onExit().join();
	}

	/** Puts it to sleep, as a virtual machine that is moved is. */
	void pause() throws IOException, InterruptedException {
		signal("-STOP");
	}

	void wake() throws IOException, InterruptedException {
		signal("-CONT");
	}

	/** As an orderly end begins. */
	void terminate() {
		this.process.destroy();
	}

	boolean awaitEnd() throws InterruptedException {
		return this.process.waitFor(1, TimeUnit.MINUTES);
	}

	private void signal(String signal) throws IOException, InterruptedException {
		assertThat(new ProcessBuilder("kill", signal, Long.toString(this.process.pid())).start().waitFor()).isZero();
	}

	@Override
	public void close() {
		kill();
	}

}
