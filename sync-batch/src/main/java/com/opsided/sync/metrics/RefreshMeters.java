package com.opsided.sync.metrics;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.SmartLifecycle;

/**
 * Reads the meters of the database again and again, in a thread of its own: some often,
 * others at longer intervals.
 */
final class RefreshMeters implements SmartLifecycle {

	private static final Logger logger = LoggerFactory.getLogger(RefreshMeters.class);

	private final List<ReadMeters> often;

	private final List<ReadMeters> seldom;

	private final MetricsProperties properties;

	private final Clock clock;

	private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(RefreshMeters::named);

	private volatile boolean running;

	RefreshMeters(List<ReadMeters> often, List<ReadMeters> seldom, MetricsProperties properties, Clock clock) {
		this.often = often;
		this.seldom = seldom;
		this.properties = properties;
		this.clock = clock;
	}

	@Override
	public void start() {
		this.running = repeat(this.often, this.properties.every()) && repeat(this.seldom, this.properties.sumsEvery());
	}

	private boolean repeat(List<ReadMeters> meters, Duration every) {
		ScheduledFuture<?> again = this.thread.scheduleWithFixedDelay(() -> meters.forEach(this::refresh), 0,
				every.toMillis(), TimeUnit.MILLISECONDS);
		return !again.isCancelled();
	}

	/** What cannot be read holds up none of the others. */
	private void refresh(ReadMeters meters) {
		try {
			meters.refresh(this.clock.instant());
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
