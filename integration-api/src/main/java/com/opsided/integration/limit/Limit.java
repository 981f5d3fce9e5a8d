package com.opsided.integration.limit;

import java.time.Duration;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.BucketConfiguration;

import org.springframework.boot.convert.DurationStyle;

/**
 * So many calls in so much time; a part of them comes back in a part of the time.
 *
 * @param calls how many at once after a rest
 * @param window until all of them are back
 */
public record Limit(long calls, Duration window) {

	public Limit {
		if (calls < 1 || window.isNegative() || window.isZero()) {
			throw new IllegalArgumentException("A limit is at least one call in some time");
		}
	}

	/**
	 * Reads a limit.
	 * @param text such as {@code 5/15m}
	 * @return the limit
	 */
	public static Limit valueOf(String text) {
		int slash = text.indexOf('/');
		if (slash < 1) {
			throw new IllegalArgumentException("A limit is calls and a time, such as 5/15m");
		}
		return new Limit(Long.parseLong(text.substring(0, slash).strip()),
				DurationStyle.detectAndParse(text.substring(slash + 1).strip()));
	}

	BucketConfiguration bucket() {
		return BucketConfiguration.builder()
			.addLimit(Bandwidth.builder().capacity(this.calls).refillGreedy(this.calls, this.window).build())
			.build();
	}

	/** With other numbers it is another limit, and its buckets are others. */
	String key(String name, String caller) {
		return name + "/" + this.calls + "/" + this.window.toSeconds() + "/" + caller;
	}

}
