package com.opsided.sandbox.provider;

import java.security.SecureRandom;

/**
 * Draws tokens that nobody can guess.
 */
public final class DrawToken {

	private static final SecureRandom CHANCE = new SecureRandom();

	private static final String SYMBOLS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

	private DrawToken() {
	}

	/**
	 * Draws a token of letters and digits.
	 * @param prefix what it begins with
	 * @param length how many characters follow
	 * @return the token
	 */
	public static String starting(String prefix, int length) {
		StringBuilder token = new StringBuilder(prefix);
		for (int i = 0; i < length; i++) {
			token.append(SYMBOLS.charAt(CHANCE.nextInt(SYMBOLS.length())));
		}
		return token.toString();
	}

}
