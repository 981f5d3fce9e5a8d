package com.opsided.shared.amazon;

import java.time.Duration;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.BucketConfiguration;

/**
 * How often an operation may be called, or whether it may be called now.
 *
 * @param burst calls at once after a rest
 * @param period until one more call is allowed
 * @param delay until a call is allowed; zero if it was
 */
record Quota(long burst, Duration period, Duration delay) {

	private static final double FASTEST = 1000;

	private static final double SLOWEST = 1.0 / 86_400;

	private static final double NANOS = 1e9;

	static Quota of(AmazonOperation operation) {
		return new Quota(operation.burst(), period(operation.rate()), Duration.ZERO);
	}

	static boolean isPlausible(double rate) {
		return rate >= SLOWEST && rate <= FASTEST;
	}

	static Duration period(double rate) {
		return Duration.ofNanos(Math.round(NANOS / rate));
	}

	boolean isGranted() {
		return this.delay.isZero();
	}

	BucketConfiguration bucket() {
		return BucketConfiguration.builder()
			.addLimit(Bandwidth.builder().capacity(this.burst).refillGreedy(1, this.period).build())
			.build();
	}

}
