package com.opsided.integration.token;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.SmartLifecycle;

/** Looks again and again whether the daily round is due, in a thread of its own. */
final class RepeatRound implements SmartLifecycle {

	private static final Logger log = LoggerFactory.getLogger(RepeatRound.class);

	private final DailyRound round;

	private final Duration every;

	private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(RepeatRound::named);

	private volatile boolean running;

	RepeatRound(DailyRound round, Duration every) {
		this.round = round;
		this.every = every;
	}

	@Override
	public void start() {
		ScheduledFuture<?> again = this.thread.scheduleWithFixedDelay(this::look, this.every.toMillis(),
				this.every.toMillis(), TimeUnit.MILLISECONDS);
		this.running = !again.isCancelled();
	}

	private void look() {
		try {
			this.round.run();
		}
		catch (RuntimeException ex) {
			log.warn("The daily round was not done: {}", ex.getMessage());
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
		Thread thread = new Thread(work, "daily-round");
		thread.setDaemon(true);
		return thread;
	}

}
