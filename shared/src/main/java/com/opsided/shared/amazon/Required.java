package com.opsided.shared.amazon;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Holds Amazon to the fields that its model calls required.
 */
final class Required {

	private Required() {
	}

	static void of(@Nullable Object value, String name) {
		if (value == null) {
			throw new IllegalArgumentException("Amazon's answer has no " + name);
		}
	}

	/** A list that Amazon may leave out. */
	static <T> List<T> listOf(@Nullable List<T> values) {
		return (values != null) ? List.copyOf(values) : List.of();
	}

}
