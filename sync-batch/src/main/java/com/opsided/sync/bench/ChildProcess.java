package com.opsided.sync.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/** Starts a Java of its own that does a part of a measurement. */
final class ChildProcess {

	private static final String MAIN = "com.opsided.sync.audit.Opsided";

	private final Workplace place;

	ChildProcess(Workplace place) {
		this.place = place;
	}

	/** Starts {@link ChildLoad}. */
	Process load(Path file, String account, int chunkRows, @Nullable Path warm) throws IOException {
		List<String> arguments = new ArrayList<>(List.of("--child", file.toString(), "--child-account", account,
				"--child-chunk", String.valueOf(chunkRows)));
		if (warm != null) {
			arguments.addAll(List.of("--child-warm", warm.toString()));
		}
		return start(account, "128m", Map.of(), arguments);
	}

	/** Starts {@link ChildServe}. */
	Process serve(String name, String heap, Map<String, String> environment) throws IOException {
		return start(name, heap, environment, List.of("--child-serve"));
	}

	private Process start(String name, String heap, Map<String, String> environment, List<String> arguments)
			throws IOException {
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx" + heap,
						"-Duser.timezone=UTC"));
		String classPath = System.getProperty("java.class.path");
		command.addAll(isPacked() ? List.of("-jar", classPath) : List.of("-cp", classPath, MAIN));
		command.add("bench");
		command.addAll(arguments);
		ProcessBuilder builder = new ProcessBuilder(command).redirectError(log(name).toFile());
		builder.environment().put("OPSIDED_HOME", this.place.home().toString());
		builder.environment().putAll(environment);
		return builder.start();
	}

	/** What a child said besides its figures. */
	Path log(String name) {
		return this.place.file("child-" + name + ".log");
	}

	/**
	 * Whether this runs out of the executable jar, whose classes only its launcher finds.
	 */
	private static boolean isPacked() {
		return Objects.requireNonNull(ChildProcess.class.getResource("ChildProcess.class"))
			.toString()
			.startsWith("jar:nested:");
	}

}
