package com.opsided.integration.stripe;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import com.opsided.integration.IntegrationServer;

/** Sends what Stripe would send, or somebody else. */
final class Webhook {

	static final String SECRET = "whsec_sandbox";

	private Webhook() {
	}

	static String event(String id, String type, String account, Instant created) {
		return "{\"id\":\"%s\",\"object\":\"event\",\"type\":\"%s\",\"account\":\"%s\",\"created\":%d,\"data\":{}}"
			.formatted(id, type, account, created.getEpochSecond());
	}

	static String signed(String secret, long second, String body) {
		try {
			Mac mac = Mac.getInstance("HmacSHA256");
			mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
			return HexFormat.of().formatHex(mac.doFinal((second + "." + body).getBytes(StandardCharsets.UTF_8)));
		}
		catch (GeneralSecurityException ex) {
			throw new AssertionError(ex);
		}
	}

	/** A header as Stripe would send it now. */
	static String header(String body) {
		long now = IntegrationServer.clock().instant().getEpochSecond();
		return "t=" + now + ",v1=" + signed(SECRET, now, body);
	}

	static HttpResponse<String> send(String body) {
		return send(body, header(body));
	}

	static HttpResponse<String> send(String body, String header) {
		HttpRequest.Builder request = IntegrationServer.request("/api/v1/stripe/webhook")
			.header("Content-Type", "application/json; charset=utf-8")
			.POST(BodyPublishers.ofString(body));
		return IntegrationServer.send(header.isEmpty() ? request : request.header("Stripe-Signature", header));
	}

}
