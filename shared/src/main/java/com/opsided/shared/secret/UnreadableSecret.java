package com.opsided.shared.secret;

/**
 * A secret's file cannot be read; the message is one sentence that says what to do, and
 * never holds the secret.
 */
public final class UnreadableSecret extends RuntimeException {

	UnreadableSecret(String sentence) {
		super(sentence);
	}

}
