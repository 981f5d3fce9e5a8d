package com.opsided.shared.token;

import java.time.Duration;

/**
 * How patiently tokens are refreshed.
 *
 * @param lease how long one process may take to refresh a connection, longer than any
 * call to a provider; also how long a connection waits after a process died
 * @param patience how long a caller waits for another process
 * @param look how often a waiting caller looks again
 * @param early how long before its end a token is replaced at the latest; up to twice
 * that, so that tokens of one moment are not all replaced at one moment
 * @param firstPause how long a provider is left alone after a failure that may pass;
 * doubles from failure to failure
 * @param longestPause the longest of these pauses
 * @param longestRetryAfter at most, whatever a provider asks for
 */
public record RefreshPolicy(Duration lease, Duration patience, Duration look, Duration early, Duration firstPause,
		Duration longestPause, Duration longestRetryAfter) {

	/** What is right for real providers. */
	public static final RefreshPolicy USUAL = new RefreshPolicy(Duration.ofSeconds(90), Duration.ofSeconds(20),
			Duration.ofMillis(100), Duration.ofMinutes(2), Duration.ofSeconds(1), Duration.ofMinutes(1),
			Duration.ofMinutes(15));

	public RefreshPolicy {
		for (Duration each : new Duration[] { lease, patience, look, early, firstPause, longestPause,
				longestRetryAfter }) {
			if (each.isNegative() || each.isZero()) {
				throw new IllegalArgumentException("Times of refreshing are positive, not " + each);
			}
		}
	}

	/**
	 * Decides how long a provider is left alone.
	 * @param failures how many failures there were in a row, at least 1
	 * @param random between 0 and 1
	 * @return the pause, with a random part of a half
	 */
	Duration pause(int failures, double random) {
		Duration doubled = this.firstPause.multipliedBy(1L << Math.min(failures - 1, 20));
		Duration whole = (doubled.compareTo(this.longestPause) < 0) ? doubled : this.longestPause;
		Duration half = whole.dividedBy(2);
		return half.plus(Duration.ofNanos((long) (half.toNanos() * random)));
	}

}
