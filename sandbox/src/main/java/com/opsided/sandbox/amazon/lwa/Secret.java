package com.opsided.sandbox.amazon.lwa;

import java.security.SecureRandom;
import java.util.Base64;

/**
 * Draws tokens that nobody can guess.
 */
final class Secret {

	private static final SecureRandom CHANCE = new SecureRandom();

	private static final int BYTES = 96;

	private Secret() {
	}

	static String starting(String prefix) {
		byte[] bytes = new byte[BYTES];
		CHANCE.nextBytes(bytes);
		return prefix + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
	}

}
