package com.opsided.sync.console.user;

import java.security.SecureRandom;

/**
 * Makes passwords that people can read to each other: four groups of five letters and
 * digits without those that look alike, 99 bits.
 */
final class MakePassword {

	private static final String LETTERS = "23456789abcdefghjkmnpqrstuvwxyz";

	private static final int GROUPS = 4;

	private static final int GROUP = 5;

	private static final SecureRandom random = new SecureRandom();

	private MakePassword() {
	}

	static String now() {
		StringBuilder password = new StringBuilder();
		for (int i = 0; i < GROUPS * GROUP; i++) {
			if (i > 0 && i % GROUP == 0) {
				password.append('-');
			}
			password.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
		}
		return password.toString();
	}

}
