package com.opsided.sandbox.amazon;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

import org.jspecify.annotations.Nullable;

/**
 * Reads times as Amazon takes them in a query: with an offset, or a date alone, which is
 * the start of that day in UTC.
 */
public final class RequestTime {

	private static final int DATE_LENGTH = 10;

	private RequestTime() {
	}

	/**
	 * Reads a time.
	 * @param name the parameter, for the refusal
	 * @param text its value
	 * @return the time
	 * @throws AmazonException if it is not one
	 */
	public static Instant of(String name, String text) {
		try {
			return (text.length() == DATE_LENGTH) ? LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC)
					: OffsetDateTime.parse(text).toInstant();
		}
		catch (DateTimeException ex) {
			throw AmazonException.invalid("Invalid value of parameter: " + name);
		}
	}

	/**
	 * Reads a time that may be missing.
	 * @param name the parameter, for the refusal
	 * @param text its value, or null
	 * @return the time, or null
	 * @throws AmazonException if it is not one
	 */
	public static @Nullable Instant orNull(String name, @Nullable String text) {
		return (text != null) ? of(name, text) : null;
	}

}
