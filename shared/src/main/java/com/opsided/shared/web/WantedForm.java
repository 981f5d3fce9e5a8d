package com.opsided.shared.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/** Says how a value is written. */
final class WantedForm {

	private WantedForm() {
	}

	static String of(@Nullable Class<?> type) {
		if (type == null) {
			return "cannot be read";
		}
		if (type.isEnum()) {
			return "must be one of "
					+ Arrays.stream(type.getEnumConstants()).map(String::valueOf).collect(Collectors.joining(", "));
		}
		if (type == UUID.class) {
			return "must be a UUID";
		}
		if (type == LocalDate.class) {
			return "must be a date like 2026-10-31";
		}
		if (type == Instant.class) {
			return "must be a time like 2026-10-31T12:00:00Z";
		}
		if (type == Boolean.class || type == boolean.class) {
			return "must be true or false";
		}
		return (type.isPrimitive() || Number.class.isAssignableFrom(type)) ? "must be a number" : "cannot be read";
	}

}
