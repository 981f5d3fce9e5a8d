package com.opsided.shared.apikey;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

import com.opsided.shared.web.Scope;
import org.jspecify.annotations.Nullable;

/**
 * What a program calls with.
 *
 * @param owner the user it speaks for
 * @param id its id
 * @param name what its owner calls it
 * @param hint its first characters
 * @param scopes what it is good for
 * @param createdAt when it was made
 * @param expiresAt when it ends
 * @param lastUsedAt when it was last used, to the hour, null if never
 */
public record ApiKey(UUID owner, UUID id, String name, String hint, Set<Scope> scopes, Instant createdAt,
		Instant expiresAt, @Nullable Instant lastUsedAt) {

	private static final int LONGEST_NAME = 100;

	public ApiKey {
		name = name.strip();
		if (name.isEmpty() || name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
			throw new IllegalArgumentException("must have 1 to " + LONGEST_NAME + " characters, none of control");
		}
		scopes = Set.copyOf(scopes);
	}

}
