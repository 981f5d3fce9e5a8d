package com.opsided.sync.console.apikey;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * An API key as integration-api tells it.
 *
 * @param id its id
 * @param name what its owner calls it
 * @param hint its first characters
 * @param scopes what it is good for
 * @param createdAt when it was made
 * @param expiresAt when it ends
 * @param lastUsedAt when it was last used, null if never
 * @param key the key itself, null but in the answer that made it
 */
record ToldKey(UUID id, String name, String hint, List<String> scopes, Instant createdAt, Instant expiresAt,
		@Nullable Instant lastUsedAt, @Nullable String key) {

	@Override
	public String toString() {
		return "ToldKey " + this.id;
	}

}
