package com.opsided.endtoend;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/**
 * Programs that the tests need beside Java. Where one is missing, a developer's tests are
 * left out with a sentence, and those of CI fail: it sets {@code OPSIDED_TOOLS=required}.
 */
final class Tools {

	private static final Duration PATIENCE = Duration.ofMinutes(9);

	private Tools() {
	}

	static Path prometheus() {
		return require("prometheus", "prometheus");
	}

	static Path promtool() {
		return require("promtool", "prometheus");
	}

	private static Path require(String program, String packageName) {
		Optional<Path> found = Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
			.map((folder) -> Path.of(folder, program))
			.filter(Files::isExecutable)
			.findFirst();
		if (found.isEmpty()) {
			String sentence = "There is no " + program + ": install it with apt-get install " + packageName;
			if ("required".equals(System.getenv("OPSIDED_TOOLS"))) {
				Assertions.fail(sentence);
			}
			Assumptions.abort(sentence);
		}
		return found.orElseThrow();
	}

	/**
	 * Runs a program to its end.
	 * @param folder where it is run
	 * @param command the program and its arguments
	 * @return all it wrote
	 * @throws AssertionError if it did not succeed
	 */
	static String run(Path folder, List<String> command) throws IOException, InterruptedException {
		Path out = Files.createTempFile("tool", ".out");
		try {
			Process process = new ProcessBuilder(command).directory(folder.toFile())
				.redirectErrorStream(true)
				.redirectOutput(out.toFile())
				.start();
			boolean ended = process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
			if (!ended) {
				process.destroyForcibly();
			}
			String written = Files.readString(out);
			if (!ended || process.exitValue() != 0) {
				throw new AssertionError(String.join(" ", command) + " did not succeed:\n" + written);
			}
			return written;
		}
		finally {
			Files.delete(out);
		}
	}

}
