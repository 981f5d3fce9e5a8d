package com.opsided.shared.token;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * One key of 256 bits. Seals with AES-GCM under a fresh random nonce of 96 bits.
 */
final class SealingKey {

	private static final int KEY_BYTES = 32;

	private static final int NONCE_BYTES = 12;

	private static final int TAG_BITS = 128;

	private static final SecureRandom random = new SecureRandom();

	private final SecretKeySpec key;

	private final String id;

	private SealingKey(byte[] key) throws GeneralSecurityException {
		this.key = new SecretKeySpec(key, "AES");
		this.id = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(key), 0, 6);
	}

	/**
	 * Reads a key.
	 * @param name where it was configured, for the message
	 * @param text Base64 of 32 bytes
	 * @return the key
	 * @throws IllegalArgumentException if it is not one; the message does not repeat it
	 */
	static SealingKey of(String name, String text) {
		byte[] bytes;
		try {
			bytes = Base64.getDecoder().decode(text.strip());
		}
		catch (IllegalArgumentException ex) {
			throw new IllegalArgumentException(name + " is not Base64; make one with: openssl rand -base64 32");
		}
		if (bytes.length != KEY_BYTES) {
			throw new IllegalArgumentException(name + " holds " + bytes.length
					+ " bytes and must hold 32; make one with: openssl rand -base64 32");
		}
		try {
			return new SealingKey(bytes);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("This Java knows no SHA-256", ex);
		}
	}

	String id() {
		return this.id;
	}

	byte[] seal(byte[] plain, byte[] place) throws GeneralSecurityException {
		byte[] nonce = new byte[NONCE_BYTES];
		random.nextBytes(nonce);
		byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, place).doFinal(plain);
		return ByteBuffer.allocate(NONCE_BYTES + sealed.length).put(nonce).put(sealed).array();
	}

	byte[] open(byte[] sealed, byte[] place) throws GeneralSecurityException {
		if (sealed.length < NONCE_BYTES + TAG_BITS / 8) {
			throw new GeneralSecurityException("too short");
		}
		byte[] nonce = Arrays.copyOf(sealed, NONCE_BYTES);
		return cipher(Cipher.DECRYPT_MODE, nonce, place).doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES);
	}

	private Cipher cipher(int mode, byte[] nonce, byte[] place) throws GeneralSecurityException {
		Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
		cipher.init(mode, this.key, new GCMParameterSpec(TAG_BITS, nonce));
		cipher.updateAAD(place);
		return cipher;
	}

}
