package com.opsided.shared.web;

import java.util.UUID;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * What makes two requests one: the same key again is answered with the same run.
 */
public final class IdempotencyKey {

	/** The header that carries it. */
	public static final String HEADER = "Idempotency-Key";

	private static final Pattern USABLE = Pattern.compile("[\\x21-\\x7e]{1,200}");

	private IdempotencyKey() {
	}

	/**
	 * Reads the header.
	 * @param header the header, null if it was not sent
	 * @param caller who sends it; callers do not share keys
	 * @return the key, a new one if none was sent
	 * @throws ApiProblem if it cannot be used
	 */
	public static String of(@Nullable String header, Caller caller) {
		if (header == null) {
			return "new:" + UUID.randomUUID();
		}
		if (!USABLE.matcher(header).matches()) {
			throw ApiProblem.field(HEADER, "must be 1 to 200 printable characters without spaces");
		}
		return "key:" + caller.user() + ":" + header;
	}

}
