package com.opsided.integration.outbound;

import java.io.IOException;
import java.time.Duration;

import com.opsided.shared.failure.FailureCategory;
import org.jspecify.annotations.Nullable;

/**
 * A call to a provider did not succeed. The message is a sentence for the operator and
 * holds no secret.
 */
public final class ProviderFault extends RuntimeException {

	private final FailureCategory category;

	private final boolean denied;

	private final @Nullable Duration retryAfter;

	private ProviderFault(FailureCategory category, boolean denied, String message, @Nullable Duration retryAfter,
			@Nullable Throwable cause) {
		super(message, cause);
		this.category = category;
		this.denied = denied;
		this.retryAfter = retryAfter;
	}

	/**
	 * Makes a failure.
	 * @param category whose fault it is
	 * @param message what the provider answered
	 * @return the failure
	 */
	public static ProviderFault of(FailureCategory category, String message) {
		return new ProviderFault(category, false, message, null, null);
	}

	/**
	 * Makes the failure of a token that the provider does not take (any more).
	 * @param message what the provider answered
	 * @return the failure; another token may help
	 */
	public static ProviderFault denied(String message) {
		return new ProviderFault(FailureCategory.AUTH_EXPIRED, true, message, null, null);
	}

	/**
	 * Makes the failure of too many calls.
	 * @param message who counted
	 * @param retryAfter when it is worth trying again, null if nobody said
	 * @return the failure
	 */
	public static ProviderFault tooMany(String message, @Nullable Duration retryAfter) {
		return new ProviderFault(FailureCategory.RATE_LIMITED, false, message, retryAfter, null);
	}

	/**
	 * Makes the failure of an exchange that came to no usable end.
	 * @param cause what happened
	 * @return the failure
	 */
	public static ProviderFault of(IOException cause) {
		FailureCategory category = FailureCategory.PROVIDER_DOWN;
		if (cause instanceof ReplyTooLarge) {
			category = FailureCategory.BAD_DATA;
		}
		else if (cause instanceof ForeignHost) {
			category = FailureCategory.BUG;
		}
		return new ProviderFault(category, false, "no usable answer: " + cause.getMessage(), null, cause);
	}

	/**
	 * Makes the failure of an answer that cannot be read.
	 * @param cause what is wrong with it
	 * @return the failure
	 */
	public static ProviderFault unreadable(Exception cause) {
		return new ProviderFault(FailureCategory.BAD_DATA, false, "the answer cannot be read", null, cause);
	}

	public FailureCategory category() {
		return this.category;
	}

	/**
	 * Tells whether another token may help.
	 * @return whether the token was refused
	 */
	public boolean isDenied() {
		return this.denied;
	}

	/**
	 * Returns when it is worth trying again.
	 * @return how long to wait, null if nobody said
	 */
	public @Nullable Duration retryAfter() {
		return this.retryAfter;
	}

	ProviderFault waiting(Duration time) {
		return new ProviderFault(this.category, this.denied, String.valueOf(getMessage()), time, this);
	}

}
