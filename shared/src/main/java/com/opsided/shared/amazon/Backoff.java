package com.opsided.shared.amazon;

import java.time.Duration;
import java.util.function.DoubleSupplier;

import org.jspecify.annotations.Nullable;

/**
 * How long to wait before the next attempt. Never the same for two nodes: each pause has
 * a random part.
 */
final class Backoff {

	private final AmazonProperties.Waiting waiting;

	private final DoubleSupplier random;

	Backoff(AmazonProperties.Waiting waiting, DoubleSupplier random) {
		this.waiting = waiting;
		this.random = random;
	}

	/**
	 * Decides a pause.
	 * @param attempts how many have failed
	 * @param retryAfter what Amazon asked for, or {@code null}
	 * @param quotaPeriod how long the quota takes to allow one call, if that was the
	 * problem, else zero
	 */
	Duration pause(int attempts, @Nullable Duration retryAfter, Duration quotaPeriod) {
		if (retryAfter != null) {
			return least(retryAfter, this.waiting.longestRetryAfter()).plus(some(this.waiting.firstPause()));
		}
		Duration doubled = least(this.waiting.firstPause().multipliedBy(1L << Math.min(Math.max(attempts, 1) - 1, 20)),
				this.waiting.longestPause());
		Duration half = doubled.dividedBy(2);
		Duration pause = half.plus(some(half));
		return (pause.compareTo(quotaPeriod) < 0) ? quotaPeriod.plus(some(this.waiting.firstPause())) : pause;
	}

	private Duration some(Duration most) {
		return Duration.ofNanos((long) (most.toNanos() * this.random.getAsDouble()));
	}

	private static Duration least(Duration one, Duration other) {
		return (one.compareTo(other) < 0) ? one : other;
	}

}
