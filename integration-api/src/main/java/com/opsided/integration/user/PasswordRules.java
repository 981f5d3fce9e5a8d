package com.opsided.integration.user;

import java.text.Normalizer;
import java.util.Optional;

import com.opsided.shared.user.EmailAddress;

/**
 * Which passwords are taken: 8 to 256 characters, any characters at all, none left out,
 * not one that everybody has (OWASP ASVS 5.0, 6.2). Characters are counted as Unicode
 * counts them. Passwords are brought into NFC before they are hashed, so that one that is
 * typed on two systems is the same; NFKC would make different passwords equal.
 */
public final class PasswordRules {

	private static final int LEAST = 8;

	private static final int MOST = 256;

	private final CommonPasswords common = new CommonPasswords();

	/**
	 * Checks a new password.
	 * @param password the password as it was typed
	 * @param email whose it is to be
	 * @return what is wrong with it, nothing if it is taken
	 */
	public Optional<String> objection(String password, EmailAddress email) {
		String normal = normal(password);
		int length = normal.codePointCount(0, normal.length());
		if (length < LEAST || length > MOST) {
			return Optional.of("must have " + LEAST + " to " + MOST + " characters");
		}
		if (normal.codePoints().anyMatch((point) -> Character.getType(point) == Character.SURROGATE)) {
			return Optional.of("must be text; half a character is in it");
		}
		String account = email.text();
		if (this.common.contains(normal) || normal.equalsIgnoreCase(account)
				|| normal.equalsIgnoreCase(account.substring(0, account.indexOf('@')))) {
			return Optional.of("is one of those that are guessed first; take another");
		}
		return Optional.empty();
	}

	/** A password as it is hashed. */
	static String normal(String password) {
		return Normalizer.normalize(password, Normalizer.Form.NFC);
	}

	/** Whether it can be anybody's: what is longer is not worth the time. */
	static boolean canBe(String password) {
		return password.length() <= 4 * MOST
				&& password.codePoints().noneMatch((point) -> Character.getType(point) == Character.SURROGATE);
	}

}
