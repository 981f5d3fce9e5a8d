package com.opsided.shared.web;

/**
 * A secret is missing or could be guessed; the message is one sentence that says what to
 * do.
 */
public final class WeakSecret extends RuntimeException {

	public WeakSecret(String sentence) {
		super(sentence);
	}

}
