package com.opsided.shared.amazon;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * The parameters of a query, as Amazon wants them: lists with commas, times in UTC to the
 * second, nothing that was not given.
 */
final class Parameters {

	private final MultiValueMap<String, String> values = new LinkedMultiValueMap<>();

	Parameters with(String name, @Nullable String value) {
		if (value != null) {
			this.values.add(name, value);
		}
		return this;
	}

	Parameters with(String name, @Nullable Instant time) {
		return with(name, (time != null) ? time.truncatedTo(ChronoUnit.SECONDS).toString() : null);
	}

	Parameters with(String name, List<?> list) {
		return with(name, list.isEmpty() ? null : String.join(",", list.stream().map(Object::toString).toList()));
	}

	MultiValueMap<String, String> map() {
		return this.values;
	}

}
