package com.opsided.integration.oauth;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * Texts that nobody guesses: 256 random bits. They are given away and kept as a hash.
 */
public final class OpaqueKey {

	private static final int BYTES = 32;

	private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");

	private static final SecureRandom random = new SecureRandom();

	private OpaqueKey() {
	}

	/**
	 * Makes one up.
	 * @return 43 characters that can stand in a URL
	 */
	public static String random() {
		byte[] bytes = new byte[BYTES];
		random.nextBytes(bytes);
		return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
	}

	/**
	 * Tells whether a text can be one of these at all.
	 * @param text what somebody brought
	 * @return whether it has the form
	 */
	public static boolean isOne(String text) {
		return FORM.matcher(text).matches();
	}

	/**
	 * Returns what is kept of a text.
	 * @param text the text
	 * @return its SHA-256
	 */
	public static byte[] hash(String text) {
		try {
			return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("This Java knows no SHA-256", ex);
		}
	}

	/** What is kept of a text, in hexadecimal digits. */
	static String hexHash(String text) {
		return HexFormat.of().formatHex(hash(text));
	}

}
