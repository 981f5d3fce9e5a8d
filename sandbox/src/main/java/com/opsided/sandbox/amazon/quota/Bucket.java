package com.opsided.sandbox.amazon.quota;

import java.time.Duration;
import java.time.Instant;

/**
 * A token bucket. Not thread-safe.
 */
final class Bucket {

	private static final double NANOS = 1e9;

	private final double rate;

	private final double burst;

	private double tokens;

	private Instant filled;

	/**
	 * Creates a full bucket.
	 * @param rate tokens for each second
	 * @param burst how many it holds
	 * @param now the time
	 */
	Bucket(double rate, double burst, Instant now) {
		this.rate = rate;
		this.burst = burst;
		this.tokens = burst;
		this.filled = now;
	}

	boolean take(Instant now) {
		double seconds = Duration.between(this.filled, now).toNanos() / NANOS;
		this.tokens = Math.min(this.burst, this.tokens + Math.max(0, seconds) * this.rate);
		this.filled = now;
		if (this.tokens < 1) {
			return false;
		}
		this.tokens--;
		return true;
	}

}
