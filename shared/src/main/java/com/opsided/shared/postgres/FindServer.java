package com.opsided.shared.postgres;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Goes to the server that already runs in a home: one that a killed process left, or that
 * another process uses. Called under the lock.
 */
final class FindServer {

	/** A killed server first replays its log: see {@code max_wal_size}. */
	private static final Duration PATIENCE = Duration.ofMinutes(10);

	private static final String WRONG_PASSWORD = "28P01";

	/**
	 * A first connection to it, once it answers; empty if none runs.
	 * @throws EmbeddedServerFailed if it runs and does not let us in
	 */
	static Optional<Found> in(ServerHome home) throws IOException {
		Pause pause = Pause.upTo(PATIENCE);
		Optional<Postmaster> running = Postmaster.running(home);
		while (running.isPresent()) {
			Optional<Found> found = knock(home, running.get());
			if (found.isPresent()) {
				return found;
			}
			if (!pause.again(50, TimeUnit.MILLISECONDS)) {
				throw new EmbeddedServerFailed("PostgreSQL runs in " + home.root() + " as process "
						+ running.get().pid() + " and does not answer: end that process and try again");
			}
			running = Postmaster.running(home);
		}
		return Optional.empty();
	}

	/** It may still be starting, or already be stopping: then nobody answers. */
	private static Optional<Found> knock(ServerHome home, Postmaster postmaster) throws IOException {
		if (postmaster.port() == 0) {
			return Optional.empty();
		}
		try {
			return Optional.of(Found.at(home, postmaster.port()));
		}
		catch (SQLException ex) {
			if (WRONG_PASSWORD.equals(ex.getSQLState())) {
				throw new EmbeddedServerFailed(
						"The password in " + home.password() + " does not open the PostgreSQL that runs in "
								+ home.root() + ": put the right one back, or set OPSIDED_HOME to another directory",
						ex);
			}
			return Optional.empty();
		}
	}

	/**
	 * A server that answers.
	 *
	 * @param address its maintenance database, which is always there
	 * @param presence the connection that answered
	 */
	record Found(ServerAddress address, Presence presence) {

		static Found at(ServerHome home, int port) throws IOException, SQLException {
			ServerAddress address = new ServerAddress("127.0.0.1", port, "postgres", "opsided", Password.read(home));
			return new Found(address, new Presence(address));
		}

	}

	private FindServer() {
	}

}
