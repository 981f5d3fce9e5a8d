package com.opsided.shared.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/**
 * The directory of our own server's data, made once.
 */
final class DataDirectory {

	/**
	 * Makes it unless it is there.
	 * @throws EmbeddedServerFailed if it cannot be made or is of another major version
	 */
	static void make(ServerHome home, PostgresTools tools) throws IOException {
		if (Files.exists(home.data().resolve("PG_VERSION"))) {
			checkVersion(home);
			return;
		}
		Trees.sweep(home.root(), "init-");
		Password.make(home);
		tools.give(home.password());
		Path fresh = home.root().resolve("init-" + UUID.randomUUID());
		Command initdb = tools.initdb(fresh);
		if (!initdb.worked()) {
			Trees.sweep(home.root(), "init-");
			throw Sentences.didNot("initialise", home, initdb.output());
		}
		Files.move(fresh, home.data());
	}

	private static void checkVersion(ServerHome home) throws IOException {
		String version = Files.readString(home.data().resolve("PG_VERSION")).strip();
		if (!version.equals(Binaries.majorVersion())) {
			throw new EmbeddedServerFailed(home.data() + " was made by PostgreSQL " + version
					+ ", and this Opsided brings PostgreSQL " + Binaries.majorVersion()
					+ ": move that directory away and load the files again, or set OPSIDED_HOME to another directory");
		}
	}

	private DataDirectory() {
	}

}
