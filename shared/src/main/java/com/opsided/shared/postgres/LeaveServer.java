package com.opsided.shared.postgres;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;

/**
 * Goes away from a server and stops it if nobody else is there. Called under the lock.
 */
final class LeaveServer {

	/** The server notices a moment late that somebody hung up. */
	private static final Duration LINGER = Duration.ofMillis(500);

	private final ServerHome home;

	private final List<RunAs> forRoot;

	LeaveServer(ServerHome home, List<RunAs> forRoot) {
		this.home = home;
		this.forRoot = forRoot;
	}

	/**
	 * Leaves.
	 * @param presence our connection, null if we never got that far
	 */
	void leave(@Nullable Presence presence) throws IOException {
		if (isAlone(presence)) {
			stop();
		}
	}

	private boolean isAlone(@Nullable Presence presence) throws IOException {
		if (presence != null) {
			try (presence) {
				return hasNoOthers(presence);
			}
			catch (SQLException ex) {
				// that server died; another process may have started it again
			}
		}
		Optional<FindServer.Found> running = FindServer.in(this.home);
		if (running.isEmpty()) {
			return false;
		}
		try (Presence fresh = running.get().presence()) {
			return hasNoOthers(fresh);
		}
		catch (SQLException ex) {
			return false;
		}
	}

	private static boolean hasNoOthers(Presence presence) throws SQLException {
		Pause pause = Pause.upTo(LINGER);
		while (presence.others() > 0) {
			if (!pause.again(50, TimeUnit.MILLISECONDS)) {
				return false;
			}
		}
		return true;
	}

	private void stop() throws IOException {
		Command stop = PostgresTools.in(this.home, this.forRoot).stop();
		if (!stop.worked() && Postmaster.running(this.home).isPresent()) {
			throw Sentences.didNot("stop", this.home, stop.output());
		}
	}

}
