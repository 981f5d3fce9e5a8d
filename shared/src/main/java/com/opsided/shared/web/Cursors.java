package com.opsided.shared.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/**
 * Writes and reads cursors: the place in a list, authenticated together with the caller
 * and the list, so that it is of use to nobody else and nowhere else.
 */
public final class Cursors {

	private static final int MAC_BYTES = 16;

	private static final String SEPARATOR = "\u001f";

	private final SigningKeys keys;

	public Cursors(SigningKeys keys) {
		this.keys = keys;
	}

	/**
	 * Writes a cursor.
	 * @param caller who may use it
	 * @param list what it goes on with: the route and its filters
	 * @param place the place, as texts without control characters
	 * @return the cursor
	 */
	public String write(Caller caller, String list, Object... place) {
		String[] texts = Arrays.stream(place).map(String::valueOf).toArray(String[]::new);
		String text = String.join(SEPARATOR, texts);
		byte[] payload = text.getBytes(StandardCharsets.UTF_8);
		byte[] cursor = Arrays.copyOf(mac(this.keys.current(), caller, list, text), MAC_BYTES + payload.length);
		System.arraycopy(payload, 0, cursor, MAC_BYTES, payload.length);
		return Base64.getUrlEncoder().withoutPadding().encodeToString(cursor);
	}

	/**
	 * Reads a cursor.
	 * @param caller who uses it
	 * @param list what it is to go on with
	 * @param cursor the cursor
	 * @return the place that was written
	 * @throws ApiProblem if it was not written for this caller and this list
	 */
	public List<String> read(Caller caller, String list, String cursor) {
		byte[] bytes = decode(cursor);
		String text = new String(bytes, MAC_BYTES, bytes.length - MAC_BYTES, StandardCharsets.UTF_8);
		byte[] mac = Arrays.copyOf(bytes, MAC_BYTES);
		if (this.keys.all().stream().noneMatch((key) -> MessageDigest.isEqual(mac, mac(key, caller, list, text)))) {
			throw unusable();
		}
		return List.of(text.split(SEPARATOR, -1));
	}

	private static byte[] decode(String cursor) {
		try {
			byte[] bytes = Base64.getUrlDecoder().decode(cursor);
			if (bytes.length >= MAC_BYTES) {
				return bytes;
			}
		}
		catch (IllegalArgumentException ex) {
			// What is no Base64 is no cursor of ours either.
		}
		throw unusable();
	}

	private static byte[] mac(SigningKey key, Caller caller, String list, String text) {
		return Arrays.copyOf(key.authenticate("cursor",
				String.join("\n", caller.user().toString(), caller.role().name(), list, text)), MAC_BYTES);
	}

	private static ApiProblem unusable() {
		return ApiProblem.of(ProblemType.INVALID_CURSOR,
				"Take the cursor from 'next' of the same list with the same filters, or begin without one");
	}

}
