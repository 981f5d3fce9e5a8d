package com.opsided.shared.postgres;

import java.nio.file.Path;
import java.util.Map;

import com.opsided.shared.secret.SecretFiles;

/**
 * A PostgreSQL server that is there until closed: the one the environment names, or our
 * own ({@code design.md}, "Running on nothing").
 */
public interface PostgresServer extends AutoCloseable {

	/** Where it is; the same for as long as it is open. */
	ServerAddress address();

	/** Gives it back. Closing again does nothing. */
	@Override
	void close();

	/**
	 * The server that an application should use.
	 * @param environment {@code DB_HOST} names a given server, with {@code DB_PORT}
	 * (5432), {@code DB_NAME}, {@code DB_USER} (opsided) and {@code DB_PASSWORD} (empty,
	 * or what the file {@code DB_PASSWORD_FILE} holds); without {@code DB_HOST} our own
	 * is started or adopted in {@code OPSIDED_HOME} ({@code ~/.opsided})
	 * @param settings for our own server, over its defaults: names and values as in
	 * {@code postgresql.conf}
	 * @throws EmbeddedServerFailed if our own could not be started
	 * @throws IllegalArgumentException if a variable makes no sense, naming it
	 */
	static PostgresServer of(Map<String, String> environment, Map<String, String> settings) {
		String host = environment.getOrDefault("DB_HOST", "");
		return host.isBlank() ? EmbeddedServer.start(home(environment), settings)
				: new GivenServer(GivenServer.address(host, SecretFiles.resolve(environment)));
	}

	private static Path home(Map<String, String> environment) {
		String home = environment.getOrDefault("OPSIDED_HOME", "");
		return home.isBlank() ? Path.of(System.getProperty("user.home"), ".opsided") : Path.of(home);
	}

}
