package com.opsided.sandbox.amazon;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The body of a refusal, the same for all operations ({@code amazon-fba.md} §1.4).
 *
 * @param errors what is wrong
 */
public record ErrorBody(List<Entry> errors) {

	public ErrorBody {
		errors = List.copyOf(errors);
	}

	/**
	 * Makes the body for one error.
	 * @param code Amazon's code
	 * @param message Amazon's words
	 * @param details more of them, or null
	 * @return the body
	 */
	public static ErrorBody of(String code, String message, @Nullable String details) {
		return new ErrorBody(List.of(new Entry(code, message, details)));
	}

	/**
	 * One error.
	 *
	 * @param code Amazon's code
	 * @param message Amazon's words
	 * @param details more of them; null leaves the field out
	 */
	public record Entry(String code, String message, @Nullable String details) {

	}

}
