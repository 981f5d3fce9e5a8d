package com.opsided.sandbox.amazon.report;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs the URLs of documents, which are good for five minutes.
 */
final class Presigned {

	static final Duration LIFE = Duration.ofMinutes(5);

	private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT)
		.withZone(ZoneOffset.UTC);

	/** Protects nothing: it makes a changed URL fail as it does at Amazon. */
	private static final byte[] KEY = "sandbox".getBytes(StandardCharsets.UTF_8);

	private final InstantSource clock;

	Presigned(InstantSource clock) {
		this.clock = clock;
	}

	/**
	 * Signs a URL.
	 * @param documentId what it leads to
	 * @param encoding the Content-Encoding that the download will have
	 * @param expired whether it is to be expired at once
	 * @return the query of the URL
	 */
	String query(String documentId, String encoding, boolean expired) {
		Instant signed = this.clock.instant().minus(expired ? LIFE.plusSeconds(1) : Duration.ZERO);
		String date = STAMP.format(signed);
		return "X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Date=" + date + "&X-Amz-Expires=" + LIFE.toSeconds()
				+ "&response-content-encoding=" + encoding + "&X-Amz-Signature="
				+ signature(documentId, date, encoding);
	}

	boolean isGenuine(String documentId, String date, String encoding, String signature) {
		return MessageDigest.isEqual(signature(documentId, date, encoding).getBytes(StandardCharsets.UTF_8),
				signature.getBytes(StandardCharsets.UTF_8));
	}

	boolean isExpired(String date) {
		try {
			return !this.clock.instant().isBefore(STAMP.parse(date, Instant::from).plus(LIFE));
		}
		catch (DateTimeParseException ex) {
			return true;
		}
	}

	private static String signature(String documentId, String date, String encoding) {
		try {
			Mac mac = Mac.getInstance("HmacSHA256");
			mac.init(new SecretKeySpec(KEY, "HmacSHA256"));
			byte[] text = (documentId + "\n" + date + "\n" + encoding).getBytes(StandardCharsets.UTF_8);
			return HexFormat.of().formatHex(mac.doFinal(text));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
