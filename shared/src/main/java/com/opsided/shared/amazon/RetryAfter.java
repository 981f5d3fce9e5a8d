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
public final class RetryAfter {

	private static final int MOST_DIGITS = 9;

	private RetryAfter() {
	}

	/**
	 * Reads the header.
	 * @param header its value, null if there is none
	 * @param now the time
	 * @return how long to wait, null if the header does not say
	 */
	public static @Nullable Duration parse(@Nullable String header, Instant now) {
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
