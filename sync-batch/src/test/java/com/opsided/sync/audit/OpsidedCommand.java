package com.opsided.sync.audit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A command line that is about to be run.
 */
final class OpsidedCommand {

	private final Path home;

	private final List<String> arguments;

	private final Map<String, String> environment = new HashMap<>();

	private List<String> prefix = List.of();

	private String classPath = System.getProperty("java.class.path");

	OpsidedCommand(Path home, List<String> arguments) {
		this.home = home;
		this.arguments = new ArrayList<>(arguments);
	}

	OpsidedCommand and(Object... more) {
		Arrays.stream(more).map(Object::toString).forEach(this.arguments::add);
		return this;
	}

	OpsidedCommand with(String variable, Object value) {
		this.environment.put(variable, value.toString());
		return this;
	}

	/** Chunks so small that there are many. */
	OpsidedCommand inSmallChunks() {
		return with("OPSIDED_LOAD_CHUNKROWS", 500).with("OPSIDED_PRODUCT_CHUNKSIZE", 1);
	}

	/** Runs it through another command, such as one that changes the user. */
	OpsidedCommand through(String... command) {
		this.prefix = List.of(command);
		return this;
	}

	OpsidedCommand from(String otherClassPath) {
		this.classPath = otherClassPath;
		return this;
	}

	OpsidedProcess start() throws IOException {
		List<String> command = new ArrayList<>(this.prefix);
		command.addAll(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-XX:TieredStopAtLevel=1", "-Xshare:auto", "-XX:+UseSerialGC", "-Duser.language=en", "-cp",
				this.classPath, Opsided.class.getName()));
		command.addAll(this.arguments);
		ProcessBuilder builder = new ProcessBuilder(command);
		builder.environment().keySet().removeIf((name) -> name.startsWith("DB_") || name.startsWith("OPSIDED_"));
		builder.environment().put("OPSIDED_HOME", this.home.toString());
		builder.environment().putAll(this.environment);
		return OpsidedProcess.start(builder);
	}

	OpsidedRun run() throws IOException, InterruptedException {
		return start().end();
	}

}
