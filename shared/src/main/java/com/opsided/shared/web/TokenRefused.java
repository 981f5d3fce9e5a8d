package com.opsided.shared.web;

/**
 * A token does not say who calls. The message is for the log; the caller learns no more
 * than that.
 */
public final class TokenRefused extends RuntimeException {

	TokenRefused(String reason) {
		super(reason);
	}

	TokenRefused(String reason, Throwable cause) {
		super(reason, cause);
	}

}
