package com.opsided.sync.console.apikey;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * An API key on the page.
 *
 * @param id its id
 * @param name what its owner calls it
 * @param hint its first characters
 * @param words what it is good for
 * @param createdAt when it was made
 * @param expiresAt when it ends
 * @param lastUsedAt when it was last used, null if never
 * @param urgency {@code expired}, {@code expiring} within two weeks, null with more time
 * left
 */
record KeyRow(UUID id, String name, String hint, String words, Instant createdAt, Instant expiresAt,
		@Nullable Instant lastUsedAt, @Nullable String urgency) {

	private static final Duration SOON = Duration.ofDays(14);

	static KeyRow of(ToldKey key, Instant now) {
		String urgency = !key.expiresAt().isAfter(now) ? "expired"
				: key.expiresAt().isBefore(now.plus(SOON)) ? "expiring" : null;
		return new KeyRow(key.id(), key.name(), key.hint(), words(key), key.createdAt(), key.expiresAt(),
				key.lastUsedAt(), urgency);
	}

	static String words(ToldKey key) {
		return key.scopes().stream().map((each) -> each.toLowerCase(Locale.ROOT)).collect(Collectors.joining(", "));
	}

}
