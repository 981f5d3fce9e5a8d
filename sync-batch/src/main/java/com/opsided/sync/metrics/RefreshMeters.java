package com.opsided.sync.metrics;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.SmartLifecycle;

/** Reads the meters of the database again and again, in a thread of its own. */
final class RefreshMeters implements SmartLifecycle {

	private static final Logger logger = LoggerFactory.getLogger(RefreshMeters.class);

	private static final Duration EVERY = Duration.ofSeconds(10);

	private final StateMeters meters;

	private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(RefreshMeters::named);

	private volatile boolean running;

	RefreshMeters(StateMeters meters) {
		this.meters = meters;
	}

	@Override
	public void start() {
		ScheduledFuture<?> again = this.thread.scheduleWithFixedDelay(this::refresh, 0, EVERY.toMillis(),
				TimeUnit.MILLISECONDS);
		this.running = !again.isCancelled();
	}

	private void refresh() {
		try {
			this.meters.refresh();
		}
		catch (RuntimeException ex) {
			logger.warn("The meters of the database were not read: {}", ex.getMessage());
		}
	}

	@Override
	public void stop() {
		this.running = false;
		this.thread.shutdownNow();
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

	private static Thread named(Runnable work) {
		Thread thread = new Thread(work, "meters");
		thread.setDaemon(true);
		return thread;
	}

}
