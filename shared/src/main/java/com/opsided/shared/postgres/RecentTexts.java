package com.opsided.shared.postgres;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/**
 * Texts that were decoded lately, so that a value that repeats from row to row is one
 * object. A fixed number of places; a newer text takes the place of an older one.
 */
final class RecentTexts {

	private static final int PLACES = 4096;

	private final byte[][] keys = new byte[PLACES][];

	private final @Nullable String[] values = new String[PLACES];

	String get(byte[] bytes, int from, int size) {
		if (size == 0) {
			return "";
		}
		int place = hash(bytes, from, size) & (PLACES - 1);
		byte[] key = this.keys[place];
		String known = this.values[place];
		if (known != null && Arrays.equals(key, 0, key.length, bytes, from, from + size)) {
			return known;
		}
		String value = new String(bytes, from, size, StandardCharsets.UTF_8);
		this.keys[place] = Arrays.copyOfRange(bytes, from, from + size);
		this.values[place] = value;
		return value;
	}

	private static int hash(byte[] bytes, int from, int size) {
		int hash = size;
		for (int i = from; i < from + size; i++) {
			hash = hash * 31 + bytes[i];
		}
		return hash ^ (hash >>> 15);
	}

}
