package com.opsided.shared.amazon;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * Reads the header by which Amazon tells an operation's real rate.
 */
final class RateLimit {

	/** Calls a second. */
	static final String HEADER = "x-amzn-RateLimit-Limit";

	private RateLimit() {
	}

	/** The quota that Amazon told, or {@code null} if that is nothing new. */
	static @Nullable Quota told(@Nullable String header, Quota known) {
		if (header == null) {
			return null;
		}
		try {
			double rate = Double.parseDouble(header.strip());
			if (!Quota.isPlausible(rate) || Quota.period(rate).equals(known.period())) {
				return null;
			}
			return new Quota(known.burst(), Quota.period(rate), Duration.ZERO);
		}
		catch (NumberFormatException ex) {
			return null;
		}
	}

}
