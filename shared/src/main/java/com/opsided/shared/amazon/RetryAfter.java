package com.opsided.shared.amazon;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

import org.jspecify.annotations.Nullable;

/**
 * Reads the header {@code Retry-After}, which is seconds or a date (RFC 9110 §10.2.3).
 */
final class RetryAfter {

	private static final int MOST_DIGITS = 9;

	private RetryAfter() {
	}

	/** How long to wait, or {@code null} if the header does not say. */
	static @Nullable Duration parse(@Nullable String header, Instant now) {
		if (header == null || header.isBlank()) {
			return null;
		}
		String text = header.strip();
		if (text.chars().allMatch((each) -> each >= '0' && each <= '9')) {
			return Duration.ofSeconds(Long.parseLong(text.substring(0, Math.min(text.length(), MOST_DIGITS))));
		}
		try {
			Instant then = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
			return then.isAfter(now) ? Duration.between(now, then) : Duration.ZERO;
		}
		catch (DateTimeException ex) {
			return null;
		}
	}

}
