package com.opsided.integration.google;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

import org.jspecify.annotations.Nullable;

/** Reads times that anybody may have written. */
final class MailTime {

	private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

	private MailTime() {
	}

	/** The time, null if there is none or it is none that can be written. */
	static @Nullable Instant ofMillis(@Nullable Long millis) {
		return (millis != null) ? plausible(Instant.ofEpochMilli(millis)) : null;
	}

	/** The header {@code Date} (RFC 5322 §3.3), null if it is not what it should be. */
	static @Nullable Instant written(@Nullable String header) {
		if (header == null) {
			return null;
		}
		String plain = header.replaceAll("\\([^)]*\\)", "").strip().replaceAll("\\s+", " ");
		try {
			return plausible(ZonedDateTime.parse(plain, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
		}
		catch (DateTimeException ex) {
			return null;
		}
	}

	private static @Nullable Instant plausible(Instant time) {
		return (time.isBefore(Instant.EPOCH) || time.isAfter(LATEST)) ? null : time;
	}

}
