package com.opsided.shared.token;

import com.opsided.shared.failure.FailureCategory;
import org.jspecify.annotations.Nullable;

/** There is no access token. The message holds nothing secret. */
public final class TokenFailure extends RuntimeException {

	private final FailureCategory category;

	public TokenFailure(FailureCategory category, String message, @Nullable Throwable cause) {
		super(message, cause);
		this.category = category;
	}

	/**
	 * Tells whose fault it is.
	 * @return {@code AUTH_EXPIRED} if only the user can help, {@code CONFIGURATION} if
	 * only the operator can, {@code PROVIDER_DOWN} or {@code RATE_LIMITED} if it may pass
	 */
	public FailureCategory category() {
		return this.category;
	}

}
