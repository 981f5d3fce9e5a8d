package com.opsided.sync.notification;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * What came of sending a message once.
 *
 * @param taken whether the receiver took it
 * @param gone whether the receiver wants no more, ever
 * @param status what it answered, null if it did not
 * @param detail what was wrong, in a sentence without secrets, null if it was taken
 * @param retryAfter how long the receiver wants to be left alone, null if it did not say
 */
record Attempt(boolean taken, boolean gone, @Nullable Integer status, @Nullable String detail,
		@Nullable Duration retryAfter) {

	static Attempt taken(@Nullable Integer status) {
		return new Attempt(true, false, status, null, null);
	}

	static Attempt failed(String detail) {
		return new Attempt(false, false, null, detail, null);
	}

}
