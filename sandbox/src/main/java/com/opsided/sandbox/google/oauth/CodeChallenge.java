package com.opsided.sandbox.google.oauth;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * Holds a code verifier against the challenge that its code was asked for with (RFC
 * 7636).
 */
final class CodeChallenge {

	private CodeChallenge() {
	}

	static void check(GoogleCode code, String verifier) {
		if (code.challenge().isEmpty()) {
			if (!verifier.isEmpty()) {
				throw GoogleOAuthException.invalidGrant("code_verifier or verifier is not needed.");
			}
			return;
		}
		if (verifier.isEmpty()) {
			throw GoogleOAuthException.invalidGrant("Missing code verifier.");
		}
		String expected = code.method().equals("S256") ? hash(verifier) : verifier;
		if (!expected.equals(code.challenge())) {
			throw GoogleOAuthException.invalidGrant("Invalid code verifier.");
		}
	}

	private static String hash(String verifier) {
		try {
			byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
			return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
