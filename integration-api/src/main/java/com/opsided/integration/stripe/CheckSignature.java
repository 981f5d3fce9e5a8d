package com.opsided.integration.stripe;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.jspecify.annotations.Nullable;

/**
 * Checks {@code Stripe-Signature: t=…,v1=…}: HMAC-SHA-256 of the time, a dot and the body
 * as it came. A message that is too old is refused, and so is one from the future:
 * stripe-java's own check refuses only the former.
 */
final class CheckSignature {

	private static final int LONGEST = 4096;

	private final String secret;

	private final Duration tolerance;

	private final Clock clock;

	CheckSignature(String secret, Duration tolerance, Clock clock) {
		this.secret = secret;
		this.tolerance = tolerance;
		this.clock = clock;
	}

	/**
	 * Finds out what speaks against a message.
	 * @param header the header, null if it was not sent
	 * @param body the body as it came
	 * @return a few words for the operator, null if it is Stripe's
	 */
	@Nullable String objection(@Nullable String header, byte[] body) {
		if (header == null || header.isBlank() || header.length() > LONGEST) {
			return "no signature";
		}
		Long time = null;
		List<byte[]> signatures = new ArrayList<>();
		for (String part : header.split(",", -1)) {
			String[] pair = part.strip().split("=", 2);
			if (pair.length == 2 && pair[0].equals("t")) {
				if (time != null) {
					return "two times";
				}
				time = number(pair[1]);
			}
			else if (pair.length == 2 && pair[0].equals("v1")) {
				signatures.add(bytes(pair[1]));
			}
		}
		return (time == null) ? "no time" : objection(time, signatures, body);
	}

	private @Nullable String objection(long time, List<byte[]> signatures, byte[] body) {
		byte[] expected = sign(time, body);
		boolean signed = false;
		for (byte[] signature : signatures) {
			signed |= MessageDigest.isEqual(expected, signature);
		}
		if (!signed) {
			return "wrong signature";
		}
		Duration age = Duration.between(Instant.ofEpochSecond(time), this.clock.instant());
		if (age.compareTo(this.tolerance) > 0) {
			return "too old";
		}
		return (age.negated().compareTo(this.tolerance) > 0) ? "from the future" : null;
	}

	private byte[] sign(long time, byte[] body) {
		try {
			Mac mac = Mac.getInstance("HmacSHA256");
			mac.init(new SecretKeySpec(this.secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
			mac.update((time + ".").getBytes(StandardCharsets.UTF_8));
			return mac.doFinal(body);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("This Java knows no HmacSHA256", ex);
		}
	}

	/** A time that fits; others are none. */
	private static @Nullable Long number(String text) {
		return text.matches("[0-9]{1,11}") ? Long.valueOf(text) : null;
	}

	private static byte[] bytes(String hex) {
		try {
			return HexFormat.of().parseHex(hex);
		}
		catch (IllegalArgumentException ex) {
			return new byte[0];
		}
	}

}
