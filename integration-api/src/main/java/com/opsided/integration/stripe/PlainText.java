package com.opsided.integration.stripe;

import java.time.DateTimeException;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

/** Takes what others wrote for what it is: text, and times that may be none. */
final class PlainText {

	private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

	private PlainText() {
	}

	/** The text without control characters. */
	static @Nullable String orNull(@Nullable String sent) {
		return (sent != null) ? sent.replaceAll("\\p{Cntrl}", " ") : null;
	}

	/** The time, null if it is none that can be written. */
	static @Nullable Instant time(@Nullable Long seconds) {
		try {
			Instant time = (seconds != null) ? Instant.ofEpochSecond(seconds) : null;
			return (time == null || time.isBefore(Instant.EPOCH) || time.isAfter(LATEST)) ? null : time;
		}
		catch (DateTimeException ex) {
			return null;
		}
	}

}
