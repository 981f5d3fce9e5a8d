package com.opsided.shared.amazon;

import java.io.Serial;
import java.time.Instant;

import com.opsided.shared.failure.FailureCategory;
import org.jspecify.annotations.Nullable;

/**
 * A call to Amazon that did not succeed. The message is a sentence for the operator; it
 * holds no secret and no URL's query.
 */
public final class AmazonFailure extends RuntimeException {

	@Serial
	private static final long serialVersionUID = 1L;

	private final FailureCategory category;

	private final String operation;

	private final @Nullable Integer status;

	private final @Nullable String requestId;

	private final @Nullable String code;

	private final @Nullable Instant retryAt;

	AmazonFailure(Problem problem, String operation, @Nullable Instant retryAt) {
		super(problem.sentence(operation), problem.cause());
		this.category = problem.category();
		this.operation = operation;
		this.status = problem.status();
		this.requestId = problem.requestId();
		this.code = problem.code();
		this.retryAt = retryAt;
	}

	private AmazonFailure(FailureCategory category, String message, @Nullable Instant retryAt,
			@Nullable Throwable cause) {
		super(message, cause);
		this.category = category;
		this.operation = AmazonOperation.TOKEN.id();
		this.status = null;
		this.requestId = null;
		this.code = null;
		this.retryAt = retryAt;
	}

	/**
	 * Makes the failure of an account whose access token is not to be had.
	 * @param category whose fault it is
	 * @param message the sentence, without secrets
	 * @param retryAt when it may be tried again, null if waiting does not help
	 * @param cause why, null if that is not known
	 * @return the failure
	 */
	public static AmazonFailure withoutToken(FailureCategory category, String message, @Nullable Instant retryAt,
			@Nullable Throwable cause) {
		return new AmazonFailure(category, message, retryAt, cause);
	}

	/**
	 * Makes the failure of an account that has no refresh token (any more).
	 * @param account the account's id
	 * @return a failure of category {@code AUTH_EXPIRED}
	 */
	public static AmazonFailure notConnected(long account) {
		return new AmazonFailure(
				new Problem(FailureCategory.AUTH_EXPIRED, "account " + account + " is not connected to Amazon"),
				AmazonOperation.TOKEN.id(), null);
	}

	public FailureCategory category() {
		return this.category;
	}

	/**
	 * Returns the operation that failed.
	 * @return Amazon's name of it, {@code refreshToken} or {@code downloadDocument}
	 */
	public String operation() {
		return this.operation;
	}

	/**
	 * Returns the HTTP status.
	 * @return the status, or {@code null} if there was no answer
	 */
	public @Nullable Integer status() {
		return this.status;
	}

	/**
	 * Returns the number under which Amazon's support finds the call.
	 * @return the number, or {@code null} if Amazon gave none
	 */
	public @Nullable String requestId() {
		return this.requestId;
	}

	/**
	 * Returns Amazon's code of the error.
	 * @return the code, such as {@code InvalidInput}, or {@code null} if it gave none
	 */
	public @Nullable String code() {
		return this.code;
	}

	/**
	 * Returns when the call may be repeated.
	 * @return the time, or {@code null} if waiting does not help
	 */
	public @Nullable Instant retryAt() {
		return this.retryAt;
	}

	/**
	 * Tells whether a document's URL was too old: ask for the document again, then
	 * download.
	 * @return whether {@link SellingPartner#reportDocument} gives a new one
	 */
	public boolean documentExpired() {
		return Problem.DOCUMENT_EXPIRED.equals(this.code);
	}

}
