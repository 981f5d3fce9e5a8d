package com.opsided.sandbox.amazon;

import org.jspecify.annotations.Nullable;

/**
 * Amazon refuses a call, with the status and the words it has for it.
 */
public final class AmazonException extends RuntimeException {

	private final int status;

	private final String code;

	private final @Nullable String details;

	/**
	 * Refuses a call.
	 * @param status the HTTP status
	 * @param code Amazon's code
	 * @param message Amazon's words
	 * @param details more of them, or null where Amazon leaves the field out
	 */
	public AmazonException(int status, String code, String message, @Nullable String details) {
		super(message);
		this.status = status;
		this.code = code;
		this.details = details;
	}

	/**
	 * Refuses a call whose arguments are wrong.
	 * @param message which and why
	 * @return 400 {@code InvalidInput}
	 */
	public static AmazonException invalid(String message) {
		return new AmazonException(400, "InvalidInput", message, "");
	}

	/**
	 * Refuses a caller.
	 * @param details why; may be empty
	 * @return 403 {@code Unauthorized}
	 */
	public static AmazonException denied(String details) {
		return new AmazonException(403, "Unauthorized", "Access to requested resource is denied.", details);
	}

	/**
	 * Refuses a call that names something that is not there.
	 * @param message what
	 * @return 404 {@code NotFound}
	 */
	public static AmazonException missing(String message) {
		return new AmazonException(404, "NotFound", message, null);
	}

	/**
	 * Returns the HTTP status.
	 * @return 400 and above
	 */
	public int status() {
		return this.status;
	}

	/**
	 * Returns the body of the answer.
	 * @return the body
	 */
	public ErrorBody body() {
		return ErrorBody.of(this.code, String.valueOf(getMessage()), this.details);
	}

}
