package com.opsided.integration.apikey;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.opsided.shared.apikey.ApiKey;
import com.opsided.shared.web.Scope;
import org.jspecify.annotations.Nullable;

/**
 * A key.
 *
 * @param id its id
 * @param name what its owner calls it
 * @param hint its first characters
 * @param scopes what it is good for
 * @param createdAt when it was made
 * @param expiresAt when it ends
 * @param lastUsedAt when it was last used, to the hour, null if never
 * @param key the key itself; only in the answer that made it
 */
record ApiKeyForm(UUID id, String name, String hint, List<Scope> scopes, Instant createdAt, Instant expiresAt,
		@Nullable Instant lastUsedAt, @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String key) {

	static ApiKeyForm of(ApiKey key, @Nullable String secret) {
		return new ApiKeyForm(key.id(), key.name(), key.hint(), key.scopes().stream().sorted().toList(),
				key.createdAt(), key.expiresAt(), key.lastUsedAt(), secret);
	}

	@Override
	public String toString() {
		return "ApiKeyForm of " + this.id;
	}

}
