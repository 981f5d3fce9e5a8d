package com.opsided.shared.web;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;

import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * A secret that signs access tokens.
 *
 * @param id the key's name in a token's header; it tells nothing about the secret
 * @param secret the secret, at least 32 bytes
 */
record SigningKey(String id, SecretKey secret) {

	private static final int LEAST_BYTES = 32;

	private static final int LEAST_DIFFERENT = 10;

	private static final String ALGORITHM = "HmacSHA256";

	/**
	 * Reads a secret.
	 * @param name where it was set, for the message
	 * @param text the secret; its UTF-8 bytes are the key
	 * @return the key
	 * @throws WeakSecret if it is too short or too plain
	 */
	static SigningKey parse(String name, String text) {
		byte[] bytes = text.strip().getBytes(StandardCharsets.UTF_8);
		if (bytes.length < LEAST_BYTES) {
			throw new WeakSecret(name + " is " + (bytes.length == 0 ? "not set" : bytes.length + " bytes long")
					+ " and must have at least " + LEAST_BYTES + " bytes; make one with: openssl rand -base64 48");
		}
		if (text.strip().chars().distinct().count() < LEAST_DIFFERENT) {
			throw new WeakSecret(name + " repeats a few characters and could be guessed; make one with: "
					+ "openssl rand -base64 48");
		}
		byte[] name16 = Arrays.copyOf(mac(bytes, "kid"), 8);
		return new SigningKey(HexFormat.of().formatHex(name16), new SecretKeySpec(bytes, ALGORITHM));
	}

	/** Authenticates a text for a purpose other than tokens. */
	byte[] authenticate(String purpose, String text) {
		return mac(mac(this.secret.getEncoded(), purpose), text);
	}

	private static byte[] mac(byte[] key, String text) {
		try {
			Mac mac = Mac.getInstance(ALGORITHM);
			mac.init(new SecretKeySpec(key, ALGORITHM));
			return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("This Java knows no " + ALGORITHM, ex);
		}
	}

	@Override
	public String toString() {
		return "SigningKey[" + this.id + "]";
	}

}
