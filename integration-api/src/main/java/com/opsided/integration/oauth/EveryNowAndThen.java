package com.opsided.integration.oauth;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Does something with a pause in between, on a thread of its own. */
final class EveryNowAndThen implements AutoCloseable {

	private static final long PATIENCE_SECONDS = 20;

	private final ScheduledExecutorService thread;

	private final Future<?> rounds;

	private EveryNowAndThen(ScheduledExecutorService thread, Future<?> rounds) {
		this.thread = thread;
		this.rounds = rounds;
	}

	/**
	 * Begins.
	 * @param name of the thread
	 * @param work what to do; it does not throw, or it is not done again
	 * @param pause between two rounds, and before the first
	 */
	static EveryNowAndThen start(String name, Runnable work, Duration pause) {
		ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor((each) -> {
			Thread daemon = new Thread(each, name);
			daemon.setDaemon(true);
			return daemon;
		});
		return new EveryNowAndThen(thread,
				thread.scheduleWithFixedDelay(work, pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS));
	}

	/** Lets a round that has begun come to its end. */
	@Override
	public void close() {
		this.rounds.cancel(false);
		this.thread.shutdown();
		try {
			if (!this.thread.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
				this.thread.shutdownNow();
			}
		}
		catch (InterruptedException ex) {
			this.thread.shutdownNow();
			Thread.currentThread().interrupt();
		}
	}

}
