package com.opsided.integration.login;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;

import com.opsided.shared.session.Succession;
import com.opsided.shared.web.SigningKeys;

/**
 * A refresh token as its holder has it: 256 bits that say nothing. Its successor is made
 * of it, of a random salt and of our secret, so that the same question can be given the
 * same answer although only hashes are kept.
 *
 * @param text the token
 */
record RefreshToken(String text) {

	private static final SecureRandom random = new SecureRandom();

	private static final String PREFIX = "opr_";

	private static final int BYTES = 32;

	static RefreshToken make() {
		return of(random());
	}

	static byte[] random() {
		byte[] bytes = new byte[BYTES];
		random.nextBytes(bytes);
		return bytes;
	}

	/** The tokens that may follow this one: by the secret of now, and the one before. */
	List<RefreshToken> successors(SigningKeys keys, byte[] salt) {
		String seed = this.text + "." + Base64.getEncoder().encodeToString(salt);
		return keys.authenticate("refresh", seed).stream().map(RefreshToken::of).toList();
	}

	Succession before(RefreshToken next, byte[] salt) {
		return new Succession(hash(), next.hash(), salt);
	}

	byte[] hash() {
		try {
			return MessageDigest.getInstance("SHA-256").digest(this.text.getBytes(StandardCharsets.UTF_8));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("This Java knows no SHA-256", ex);
		}
	}

	private static RefreshToken of(byte[] bytes) {
		return new RefreshToken(PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
	}

	@Override
	public String toString() {
		return "RefreshToken";
	}

}
