package com.opsided.sync.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * The directory that everything of ours is kept in.
 *
 * @param path {@code OPSIDED_HOME}, or {@code ~/.opsided} where it is not set
 */
record Home(Path path) {

	private static final long SEGMENT = 16 << 20;

	static Home of(Map<String, String> environment) {
		String home = environment.getOrDefault("OPSIDED_HOME", "");
		return new Home(home.isBlank() ? Path.of(System.getProperty("user.home"), ".opsided") : Path.of(home));
	}

	/**
	 * Makes sure of it before anything begins to write there.
	 * @throws CannotUseHome if it cannot be made or written to
	 */
	void prepare() {
		Path logs = this.path.resolve("logs");
		try {
			Files.createDirectories(logs);
			Files.delete(Files.createTempFile(logs, ".opsided", ".tmp"));
			if (hasNoRoom()) {
				throw new IOException("there is no room left on its disk");
			}
		}
		catch (IOException ex) {
			throw new CannotUseHome(this.path, ex);
		}
	}

	/**
	 * Whether there is not even room for a segment of PostgreSQL's log. A server that
	 * cannot write its log dies, and then nobody is left to say why.
	 */
	boolean hasNoRoom() {
		try {
			return Files.getFileStore(this.path).getUsableSpace() < SEGMENT;
		}
		catch (IOException ex) {
			return false;
		}
	}

	/** Nothing can be kept where everything should be. */
	static final class CannotUseHome extends RuntimeException {

		CannotUseHome(Path home, IOException cause) {
			super("cannot keep data in " + home + " as user " + System.getProperty("user.name") + " ("
					+ PlainReason.of(cause) + "): mend that, or set OPSIDED_HOME to another directory", cause);
		}

	}

}
