package com.opsided.integration.connection;

import java.time.Instant;
import java.util.List;

import com.opsided.shared.failure.FailureCategory;
import org.jspecify.annotations.Nullable;

/**
 * How a connection does.
 *
 * @param status the worst of what is known
 * @param detail what to do, null if nothing is to be done
 * @param refreshedAt when its access token was last replaced, null if it has none
 * @param accessExpiresAt when its access token ends, null if it does not or there is
 * none; a token that has ended is replaced when it is needed
 * @param failure what asking for an access token failed with, null if it succeeded the
 * last time
 * @param warnings what will need somebody
 */
public record Health(Status status, @Nullable String detail, @Nullable Instant refreshedAt,
		@Nullable Instant accessExpiresAt, @Nullable Failure failure, List<Warning> warnings) {

	public Health {
		warnings = List.copyOf(warnings);
	}

	/** In one word. */
	public enum Status {

		/** It works, as far as is known. */
		OK,
		/** It works, and somebody has to do something before a day that is known. */
		DUE,
		/**
		 * The provider gave no access token the last time; it is asked again by itself.
		 */
		FAILING,
		/** Its user has to connect again. */
		REAUTH_REQUIRED,
		/** Its user ended it. */
		DISCONNECTED

	}

	/**
	 * A failure to get an access token.
	 *
	 * @param category whose fault it is
	 * @param detail what was told of it, without secrets
	 * @param at when it was, null if that was not written down
	 * @param retryAt when the provider is asked again, null if only its user can help
	 * @param failures how many there were since the last success
	 */
	public record Failure(FailureCategory category, String detail, @Nullable Instant at, @Nullable Instant retryAt,
			int failures) {

	}

	/**
	 * Something that has to be done in time.
	 *
	 * @param code what it is about
	 * @param detail what to do
	 * @param due when it is too late
	 */
	public record Warning(Code code, String detail, Instant due) {

	}

	/** What a warning is about. */
	public enum Code {

		/** The consent ends by itself. */
		REAUTHORISE,
		/** The application's own secret ends; only the operator can help. */
		CLIENT_SECRET

	}

}
