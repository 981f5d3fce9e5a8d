package com.opsided.shared.postgres;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Held while deciding to start, adopt or stop the server of a home, so that of two
 * processes one decides first. The operating system gives it back when its holder dies.
 */
final class ServerLock {

	/** Longer than a recovery from 4 GB of log takes on a slow disk. */
	private static final Duration PATIENCE = Duration.ofMinutes(10);

	/** A file lock is the whole JVM's and knows no threads. */
	private static final ReentrantLock IN_THIS_PROCESS = new ReentrantLock();

	/** What is decided while nobody else may decide. */
	interface Decision {

		void make() throws IOException, SQLException;

	}

	/**
	 * Makes a decision under the lock of a home.
	 * @throws EmbeddedServerFailed if the lock stays taken, or the server does not answer
	 */
	static void during(ServerHome home, Decision decision) throws IOException {
		IN_THIS_PROCESS.lock();
		try (FileChannel channel = FileChannel.open(home.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
			await(channel, home);
			decision.make();
		}
		catch (SQLException ex) {
			throw Sentences.didNot("answer", home, String.valueOf(ex.getMessage()));
		}
		finally {
			IN_THIS_PROCESS.unlock();
		}
	}

	/** Closing the channel gives the lock back. */
	private static void await(FileChannel channel, ServerHome home) throws IOException {
		Pause pause = Pause.upTo(PATIENCE);
		while (channel.tryLock() == null) {
			if (!pause.again(50, TimeUnit.MILLISECONDS)) {
				throw new EmbeddedServerFailed("Another Opsided has been starting or stopping PostgreSQL in "
						+ home.root() + " for " + PATIENCE.toMinutes() + " minutes: end that process and try again");
			}
		}
	}

	private ServerLock() {
	}

}
