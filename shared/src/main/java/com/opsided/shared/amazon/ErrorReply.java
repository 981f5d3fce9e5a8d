package com.opsided.shared.amazon;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * An error as the API or Login with Amazon tells it; each fills other fields.
 *
 * @param errors of the API
 * @param error of Login with Amazon
 */
record ErrorReply(List<Fault> errors, @JsonProperty("error") @Nullable String error) {

	ErrorReply {
		errors = Required.listOf(errors);
	}

	static ErrorReply none() {
		return new ErrorReply(List.of(), null);
	}

	/** The first error, which is the only one Amazon sends. */
	@Nullable Fault first() {
		return this.errors.isEmpty() ? null : this.errors.get(0);
	}

	record Fault(@Nullable String code, @Nullable String message, @Nullable String details) {

	}

}
