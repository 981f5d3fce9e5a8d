package com.opsided.sandbox.amazon;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;

/**
 * Makes and reads the tokens for next pages, which need no memory: all that they stand
 * for is inside them.
 */
public final class PageTokens {

	private static final String MARK = "sandbox";

	private final InstantSource clock;

	/**
	 * Creates the tokens.
	 * @param clock tells when a token was made
	 */
	public PageTokens(InstantSource clock) {
		this.clock = clock;
	}

	/**
	 * Makes a token.
	 * @param about what is listed
	 * @param offset where the next page starts
	 * @return the token
	 */
	public String write(String about, int offset) {
		String text = String.join("|", MARK, this.clock.instant().toString(), String.valueOf(offset), about);
		return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
	}

	/**
	 * Reads a token.
	 * @param token the token
	 * @return what it stands for
	 * @throws AmazonException if it is not one
	 */
	public Place read(String token) {
		try {
			String[] parts = new String(Base64.getDecoder().decode(token), StandardCharsets.UTF_8).split("\\|", 4);
			if (parts.length == 4 && parts[0].equals(MARK)) {
				return new Place(Instant.parse(parts[1]), Integer.parseInt(parts[2]), parts[3]);
			}
		}
		catch (IllegalArgumentException | DateTimeException ex) {
			// told below, as for any other token that is not one
		}
		throw AmazonException.invalid("The nextToken is invalid.");
	}

	/**
	 * What a token stands for.
	 *
	 * @param made when the token was made
	 * @param offset where the next page starts
	 * @param about what is listed
	 */
	public record Place(Instant made, int offset, String about) {

	}

}
