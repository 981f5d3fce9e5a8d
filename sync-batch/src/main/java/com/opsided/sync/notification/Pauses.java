package com.opsided.sync.notification;

import java.time.Duration;
import java.util.function.DoubleSupplier;

import org.jspecify.annotations.Nullable;

/**
 * How long a message waits after an attempt that failed: four times as long as before,
 * scattered by a quarter, and no less than the receiver asks for.
 */
final class Pauses {

	private static final int FACTOR = 4;

	private static final double SCATTER = 0.25;

	private final NotificationProperties properties;

	private final DoubleSupplier random;

	Pauses(NotificationProperties properties, DoubleSupplier random) {
		this.properties = properties;
		this.random = random;
	}

	/**
	 * The pause after an attempt.
	 * @param attempts how many there were, at least 1
	 * @param retryAfter what the receiver asks for, null if it does not
	 */
	Duration after(int attempts, @Nullable Duration retryAfter) {
		double millis = this.properties.firstPause().toMillis() * Math.pow(FACTOR, attempts - 1.0);
		double longest = this.properties.longestPause().toMillis();
		double scattered = Math.min(millis, longest) * (1 + SCATTER * (2 * this.random.getAsDouble() - 1));
		Duration own = Duration.ofMillis(Math.round(scattered));
		if (retryAfter == null) {
			return own;
		}
		Duration asked = (retryAfter.compareTo(this.properties.longestRetryAfter()) < 0) ? retryAfter
				: this.properties.longestRetryAfter();
		return (asked.compareTo(own) > 0) ? asked : own;
	}

}
