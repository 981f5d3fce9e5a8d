package com.opsided.sync.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/** Starts {@link ChildLoad} in a Java of its own, with 128 MB of heap. */
final class ChildProcess {

	private static final String MAIN = "com.opsided.sync.audit.Opsided";

	private final Workplace place;

	ChildProcess(Workplace place) {
		this.place = place;
	}

	Process start(Path file, String account, int chunkRows, @Nullable Path warm) throws IOException {
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx128m"));
		String classPath = System.getProperty("java.class.path");
		command.addAll(isPacked() ? List.of("-jar", classPath) : List.of("-cp", classPath, MAIN));
		command.addAll(List.of("bench", "--child", file.toString(), "--child-account", account, "--child-chunk",
				String.valueOf(chunkRows)));
		if (warm != null) {
			command.addAll(List.of("--child-warm", warm.toString()));
		}
		ProcessBuilder builder = new ProcessBuilder(command)
			.redirectError(this.place.file("child-" + account + ".log").toFile());
		builder.environment().put("OPSIDED_HOME", this.place.home().toString());
		return builder.start();
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
