package com.opsided.shared.token;

import java.time.Instant;

import com.opsided.shared.failure.FailureCategory;
import org.jspecify.annotations.Nullable;

/** There is no access token. The message holds nothing secret. */
public final class TokenFailure extends RuntimeException {

	private final FailureCategory category;

	private final transient @Nullable Instant retryAt;

	public TokenFailure(FailureCategory category, String message, @Nullable Throwable cause) {
		this(category, message, null, cause);
	}

	public TokenFailure(FailureCategory category, String message, @Nullable Instant retryAt,
			@Nullable Throwable cause) {
		super(message, cause);
		this.category = category;
		this.retryAt = retryAt;
	}

	/**
	 * Tells whose fault it is.
	 * @return {@code AUTH_EXPIRED} if only the user can help, {@code CONFIGURATION} if
	 * only the operator can, {@code PROVIDER_DOWN} or {@code RATE_LIMITED} if it may pass
	 */
	public FailureCategory category() {
		return this.category;
	}

	/**
	 * Tells when it may be tried again.
	 * @return the time, null if that is not known or waiting does not help
	 */
	public @Nullable Instant retryAt() {
		return this.retryAt;
	}

	/** The sentence, which is also what is written down. */
	String sentence() {
		return String.valueOf(getMessage());
	}

}
