package com.opsided.integration.outbound;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

import org.jspecify.annotations.Nullable;

/**
 * Reads the header {@code Retry-After}, which is seconds or a date (RFC 9110 §10.2.3).
 */
public final class WaitFor {

	private static final Duration LONGEST = Duration.ofMinutes(15);

	private WaitFor() {
	}

	/**
	 * Reads the header.
	 * @param header its value, null if it was not sent
	 * @param now the present time
	 * @return how long to wait, a quarter of an hour at most; null if the header does not
	 * say
	 */
	public static @Nullable Duration of(@Nullable String header, Instant now) {
		if (header == null || header.isBlank()) {
			return null;
		}
		Duration told = parse(header.strip(), now);
		return (told != null && told.compareTo(LONGEST) > 0) ? LONGEST : told;
	}

	private static @Nullable Duration parse(String text, Instant now) {
		if (text.chars().allMatch((each) -> each >= '0' && each <= '9')) {
			return Duration.ofSeconds(Long.parseLong(text.substring(0, Math.min(text.length(), 9))));
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
