package com.opsided.integration.google;

import java.io.EOFException;
import java.io.IOException;

/**
 * Tells an answer that came but cannot be read from one that did not come: Google's
 * client throws both alike.
 */
final class UnreadableJson {

	private UnreadableJson() {
	}

	static boolean is(Exception failure) {
		return !(failure instanceof IOException) || failure instanceof EOFException
				|| failure.getClass().getName().startsWith("com.google.gson.");
	}

}
