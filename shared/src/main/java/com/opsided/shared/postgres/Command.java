package com.opsided.shared.postgres;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * One of PostgreSQL's own tools, run to its end.
 *
 * @param exit its exit code
 * @param output what it said on both streams
 */
record Command(int exit, String output) {

	private static final long MINUTES = 15;

	/**
	 * Runs it. Its output goes through a file: a server that it leaves behind would keep
	 * a pipe open.
	 */
	static Command run(List<String> words, Path output) {
		try {
			Process process = builder(words, output).start();
			if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
				process.destroyForcibly();
				return new Command(-1, "no answer in " + MINUTES + " minutes: " + String.join(" ", words));
			}
			return new Command(process.exitValue(), Files.readString(output, StandardCharsets.ISO_8859_1));
		}
		catch (IOException ex) {
			return new Command(-1, String.valueOf(ex.getMessage()));
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return new Command(-1, "interrupted");
		}
	}

	private static ProcessBuilder builder(List<String> words, Path output) {
		ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true)
			.redirectInput(new File(Platform.here().windows() ? "NUL" : "/dev/null"))
			.redirectOutput(output.toFile());
		Map<String, String> environment = builder.environment();
		environment.keySet().removeIf((name) -> name.startsWith("PG") || name.equals("LD_LIBRARY_PATH"));
		environment.put("LC_ALL", "C");
		return builder;
	}

	boolean worked() {
		return this.exit == 0;
	}

}
