package com.opsided.shared.web;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * The secrets that sign access tokens: the current one, and the one before while it
 * rotates.
 */
public final class SigningKeys {

	private final SigningKey current;

	private final Map<String, SigningKey> accepted = new LinkedHashMap<>();

	private SigningKeys(SigningKey current) {
		this.current = current;
		this.accepted.put(current.id(), current);
	}

	/**
	 * Reads the secrets.
	 * @param current {@code JWT_SECRET}: what new tokens are signed with
	 * @param previous {@code JWT_SECRET_PREVIOUS}: what tokens may still be signed with,
	 * null or blank if there is none
	 * @return the keys
	 * @throws WeakSecret if one could be guessed
	 */
	public static SigningKeys of(@Nullable String current, @Nullable String previous) {
		SigningKeys keys = new SigningKeys(SigningKey.parse("JWT_SECRET", (current != null) ? current : ""));
		if (previous != null && !previous.isBlank()) {
			SigningKey old = SigningKey.parse("JWT_SECRET_PREVIOUS", previous);
			keys.accepted.put(old.id(), old);
		}
		return keys;
	}

	SigningKey current() {
		return this.current;
	}

	Collection<SigningKey> all() {
		return this.accepted.values();
	}

	Optional<SigningKey> named(String id) {
		return Optional.ofNullable(this.accepted.get(id));
	}

}
