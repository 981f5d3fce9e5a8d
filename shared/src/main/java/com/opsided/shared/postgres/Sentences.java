package com.opsided.shared.postgres;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * What to tell the person when our own server does not come up: one sentence each, with
 * what, where and what to do.
 */
final class Sentences {

	private static final List<String> DISK_FULL = List.of("no space left on device", "not enough space",
			"disk quota exceeded");

	static EmbeddedServerFailed cannotUse(Path path, IOException cause) {
		if (saysDiskFull(String.valueOf(cause.getMessage()))) {
			return diskFull(path, cause);
		}
		if (cause instanceof AccessDeniedException) {
			return notAllowed(path, cause);
		}
		return new EmbeddedServerFailed("PostgreSQL cannot use " + path + " (" + cause
				+ "): mend that, or set OPSIDED_HOME to another directory", cause);
	}

	/**
	 * Why a command of PostgreSQL's own tools failed.
	 * @param doing what was tried, such as "start"
	 * @param said the command's output and the server's log
	 */
	static EmbeddedServerFailed didNot(String doing, ServerHome home, String said) {
		String lower = said.toLowerCase(Locale.ROOT);
		if (saysDiskFull(said)) {
			return diskFull(home.data(), null);
		}
		if (lower.contains("permission denied")) {
			return notAllowed(home.root(), null);
		}
		if (lower.contains("cannot allocate memory") || lower.contains("not enough space for shared memory")) {
			return new EmbeddedServerFailed("PostgreSQL did not " + doing + " in " + home.root()
					+ ": this machine has not the memory for its buffers; free some, or set DB_HOST to a server elsewhere");
		}
		return new EmbeddedServerFailed("PostgreSQL did not " + doing + " in " + home.root() + " (" + reason(said)
				+ "): see " + home.log() + ", or set OPSIDED_HOME to another directory");
	}

	static boolean saysDiskFull(String text) {
		String lower = text.toLowerCase(Locale.ROOT);
		return DISK_FULL.stream().anyMatch(lower::contains);
	}

	private static EmbeddedServerFailed diskFull(Path path, @Nullable IOException cause) {
		return new EmbeddedServerFailed("The disk that holds " + path + " has too little room (" + free(path)
				+ " free): make at least 1 GB of room there, or set OPSIDED_HOME to a directory on another disk",
				cause);
	}

	private static EmbeddedServerFailed notAllowed(Path path, @Nullable IOException cause) {
		return new EmbeddedServerFailed(
				"PostgreSQL may not read and write " + path + " as " + System.getProperty("user.name")
						+ ": give that user the directory, or set OPSIDED_HOME to one of its own",
				cause);
	}

	private static String free(Path path) {
		Path there = path;
		while (there.getParent() != null && !Files.exists(there)) {
			there = there.getParent();
		}
		try {
			return Files.getFileStore(there).getUsableSpace() / (1024 * 1024) + " MB";
		}
		catch (IOException ex) {
			return "unknown space";
		}
	}

	private static String reason(String said) {
		List<String> lines = Arrays.stream(said.split("\\R")).map(String::strip).filter((l) -> !l.isEmpty()).toList();
		return lines.stream()
			.filter((line) -> line.contains("FATAL:") || line.contains("PANIC:") || line.contains("error:"))
			.reduce((first, second) -> second)
			.or(() -> lines.stream().reduce((first, second) -> second))
			.orElse("it said nothing");
	}

	private Sentences() {
	}

}
