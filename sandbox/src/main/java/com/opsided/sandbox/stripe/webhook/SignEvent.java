package com.opsided.sandbox.stripe.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.jspecify.annotations.Nullable;

/**
 * Signs the body of an event: {@code t=…,v1=HMAC-SHA-256(secret, t.body)}.
 */
final class SignEvent {

	private static final String OTHER_SECRET = "whsec_another";

	private SignEvent() {
	}

	static @Nullable String header(StripeEvent.Signature how, String secret, long time, String body) {
		return switch (how) {
			case VALID -> "t=" + time + ",v1=" + sign(secret, time, body) + ",v0=" + sign(OTHER_SECRET, time, "test");
			case ROLLED -> "t=" + time + ",v1=" + sign(OTHER_SECRET, time, body) + ",v1=" + sign(secret, time, body);
			case WRONG -> "t=" + time + ",v1=" + sign(OTHER_SECRET, time, body);
			case TAMPERED -> "t=" + time + ",v1=" + sign(secret, time, body + " ");
			case MALFORMED -> "v1;t=" + time;
			case MISSING -> null;
		};
	}

	private static String sign(String secret, long time, String body) {
		try {
			Mac mac = Mac.getInstance("HmacSHA256");
			mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
			return HexFormat.of().formatHex(mac.doFinal((time + "." + body).getBytes(StandardCharsets.UTF_8)));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
