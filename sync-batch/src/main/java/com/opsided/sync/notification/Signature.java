package com.opsided.sync.notification;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs webhooks as the Standard Webhooks specification has it: HMAC-SHA256 of id, time
 * and body with dots between.
 */
final class Signature {

	private static final String PREFIX = "whsec_";

	private static final int SECRET_BYTES = 32;

	private static final SecureRandom RANDOM = new SecureRandom();

	private Signature() {
	}

	static String newSecret() {
		byte[] secret = new byte[SECRET_BYTES];
		RANDOM.nextBytes(secret);
		return PREFIX + Base64.getEncoder().encodeToString(secret);
	}

	/**
	 * Signs a message.
	 * @param secrets the secrets that sign, the present one first
	 * @param id the message's id
	 * @param at when it is sent, in whole seconds
	 * @param body the very bytes that are sent
	 * @return the header's value: a signature for each secret
	 */
	static String of(List<String> secrets, String id, Instant at, byte[] body) {
		return secrets.stream()
			.map((secret) -> "v1," + Base64.getEncoder().encodeToString(authenticate(secret, id, at, body)))
			.collect(Collectors.joining(" "));
	}

	private static byte[] authenticate(String secret, String id, Instant at, byte[] body) {
		try {
			Mac mac = Mac.getInstance("HmacSHA256");
			mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.substring(PREFIX.length())), "HmacSHA256"));
			mac.update((id + "." + at.getEpochSecond() + ".").getBytes(StandardCharsets.UTF_8));
			return mac.doFinal(body);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("Every Java has HMAC-SHA256", ex);
		}
	}

}
