package com.opsided.sync.notification;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Verifies a webhook as a receiver does, by the words of the specification. */
final class VerifySignature {

	private VerifySignature() {
	}

	static boolean of(String secret, Receiver.Received received) throws Exception {
		return of(secret, received.header("webhook-id"), received.header("webhook-timestamp"), received.body(),
				received.header("webhook-signature"));
	}

	static boolean of(String secret, String id, String timestamp, byte[] body, String signatures) throws Exception {
		Mac mac = Mac.getInstance("HmacSHA256");
		mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.replace("whsec_", "")), "HmacSHA256"));
		String signed = id + "." + timestamp + "." + new String(body, StandardCharsets.UTF_8);
		byte[] expected = mac.doFinal(signed.getBytes(StandardCharsets.UTF_8));
		return Arrays.stream(signatures.split(" "))
			.filter((each) -> each.startsWith("v1,"))
			.anyMatch((each) -> MessageDigest.isEqual(expected, Base64.getDecoder().decode(each.substring(3))));
	}

}
