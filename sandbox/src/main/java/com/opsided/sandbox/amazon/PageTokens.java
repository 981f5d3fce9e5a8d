package com.opsided.sandbox.amazon;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes and reads the tokens for next pages, which need no memory: all that they stand
 * for is inside them.
 */
public final class PageTokens {

	private static final String MARK = "sandbox";

	private final InstantSource clock;

	private final JsonMapper json;

	/**
	 * Creates the tokens.
	 * @param clock tells when a token was made
	 * @param json writes what is listed
	 */
	public PageTokens(InstantSource clock, JsonMapper json) {
		this.clock = clock;
		this.json = json;
	}

	/**
	 * Makes a token.
	 * @param about what is listed
	 * @param offset where the next page starts
	 * @return the token
	 */
	public String write(Object about, long offset) {
		String text = String.join("|", MARK, this.clock.instant().toString(), String.valueOf(offset),
				this.json.writeValueAsString(about));
		return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
	}

	/**
	 * Reads a token.
	 * @param token the token
	 * @param kind what is listed
	 * @param <T> what is listed
	 * @return what it stands for
	 * @throws AmazonException if it is not one
	 */
	public <T> Place<T> read(String token, Class<T> kind) {
		try {
			String[] parts = new String(Base64.getDecoder().decode(token), StandardCharsets.UTF_8).split("\\|", 4);
			if (parts.length == 4 && parts[0].equals(MARK)) {
				return new Place<>(Instant.parse(parts[1]), Long.parseLong(parts[2]),
						this.json.readValue(parts[3], kind));
			}
		}
		catch (IllegalArgumentException | DateTimeException | JacksonException ex) {
			throw AmazonException.invalid("The nextToken is invalid.");
		}
		throw AmazonException.invalid("The nextToken is invalid.");
	}

	/**
	 * What a token stands for.
	 *
	 * @param made when the token was made
	 * @param offset where the next page starts
	 * @param about what is listed
	 * @param <T> what is listed
	 */
	public record Place<T>(Instant made, long offset, T about) {

	}

}
