package com.opsided.shared.postgres;

import org.jspecify.annotations.Nullable;

/**
 * Our own PostgreSQL could not be started or stopped. The message is one sentence for the
 * person at the keyboard: what, where and what to do.
 */
public final class EmbeddedServerFailed extends RuntimeException {

	EmbeddedServerFailed(String sentence) {
		super(sentence);
	}

	EmbeddedServerFailed(String sentence, @Nullable Throwable cause) {
		super(sentence, cause);
	}

}
