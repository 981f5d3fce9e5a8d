package com.opsided.sync.legacy;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;

import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Seals as a system of the first generation did. */
public final class LegacyWriter {

	/** Its key. */
	public static final String KEY = "canary-legacy-key-0123456789abcd";

	private LegacyWriter() {
	}

	public static String seal(String text) {
		return seal(text.getBytes(StandardCharsets.UTF_8), KEY);
	}

	static String seal(byte[] text, String key) {
		byte[] iv = new byte[16];
		ThreadLocalRandom.current().nextBytes(iv);
		try {
			Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
			cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "AES"),
					new IvParameterSpec(iv));
			return HexFormat.of().formatHex(iv) + ":" + HexFormat.of().formatHex(cipher.doFinal(text));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
