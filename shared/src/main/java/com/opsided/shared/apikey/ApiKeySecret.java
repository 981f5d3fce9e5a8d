package com.opsided.shared.apikey;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

import com.opsided.shared.web.ApiKeys;

/**
 * A key as its owner holds it: {@value ApiKeys#PREFIX} and 256 random bits. They cannot
 * be guessed, so that a plain SHA-256 is enough to keep.
 *
 * @param text the key
 */
public record ApiKeySecret(String text) {

	private static final SecureRandom random = new SecureRandom();

	private static final int BYTES = 32;

	private static final int HINT = 8;

	/**
	 * Makes a key.
	 * @return the key
	 */
	public static ApiKeySecret make() {
		byte[] bytes = new byte[BYTES];
		random.nextBytes(bytes);
		return new ApiKeySecret(ApiKeys.PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
	}

	/**
	 * Returns what is kept of it.
	 * @return SHA-256 of the key
	 */
	public byte[] hash() {
		try {
			return MessageDigest.getInstance("SHA-256").digest(this.text.getBytes(StandardCharsets.UTF_8));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("This Java knows no SHA-256", ex);
		}
	}

	/**
	 * Returns what its owner tells it by.
	 * @return the first characters
	 */
	public String hint() {
		return this.text.substring(0, HINT);
	}

	@Override
	public String toString() {
		return "ApiKeySecret";
	}

}
