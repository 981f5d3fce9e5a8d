package com.opsided.sync.legacy;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.regex.Pattern;

import javax.crypto.BadPaddingException;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Reads what the first generation wrote: AES-256-CBC, PKCS#7, {@code iv:ciphertext} in
 * hex. It has no authentication code, so that a changed text may open to something else;
 * what opens must be printable, and the caller looks for the token's form.
 */
public final class LegacyCipher {

	private static final Pattern FORM = Pattern.compile("(?<iv>[0-9a-fA-F]{32}):(?<text>(?:[0-9a-fA-F]{32})+)");

	private static final Pattern PRINTABLE = Pattern.compile("[\\x21-\\x7e]{1,4096}");

	private static final int KEY_BYTES = 32;

	private final SecretKeySpec key;

	/**
	 * Takes the key.
	 * @param key 32 characters of ASCII, as the first generation was configured with
	 * @throws IllegalArgumentException if it has another length; the message does not
	 * repeat it
	 */
	public LegacyCipher(String key) {
		byte[] bytes = key.getBytes(StandardCharsets.UTF_8);
		if (bytes.length != KEY_BYTES) {
			throw new IllegalArgumentException(
					"the legacy key has " + bytes.length + " bytes; the first generation's keys have 32 characters");
		}
		this.key = new SecretKeySpec(bytes, "AES");
	}

	/**
	 * Opens a text.
	 * @param sealed {@code iv:ciphertext} in hex
	 * @return the token in clear
	 * @throws Unreadable if it is not of that form or does not open
	 */
	public String open(String sealed) {
		var form = FORM.matcher(sealed.strip());
		if (!form.matches()) {
			throw new Unreadable("is not iv:ciphertext in hex with whole blocks of 16 bytes");
		}
		try {
			Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
			cipher.init(Cipher.DECRYPT_MODE, this.key, new IvParameterSpec(HexFormat.of().parseHex(form.group("iv"))));
			return printable(cipher.doFinal(HexFormat.of().parseHex(form.group("text"))));
		}
		catch (BadPaddingException ex) {
			throw new Unreadable("has a bad padding: the key is another, or the text was changed");
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("This Java knows no AES-CBC", ex);
		}
	}

	private static String printable(byte[] plain) {
		try {
			String text = StandardCharsets.US_ASCII.newDecoder().decode(ByteBuffer.wrap(plain)).toString();
			if (PRINTABLE.matcher(text).matches()) {
				return text;
			}
		}
		catch (CharacterCodingException ex) {
			// Told below.
		}
		throw new Unreadable("opens to something that is no token: the key is another, or the text was changed");
	}

	/** A text cannot be read. The message says why and holds nothing of it. */
	public static final class Unreadable extends RuntimeException {

		Unreadable(String reason) {
			super(reason, null, false, false);
		}

	}

}
