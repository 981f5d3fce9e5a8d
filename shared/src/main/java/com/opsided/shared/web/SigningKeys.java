package com.opsided.shared.web;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
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

	/**
	 * Authenticates a text, such as to derive one secret from another.
	 * @param purpose what for; a text for one is worth nothing for another
	 * @param text the text
	 * @return 32 bytes by the current secret, then by the one before if there is one
	 */
	public List<byte[]> authenticate(String purpose, String text) {
		return all().stream().map((key) -> key.authenticate(purpose, text)).toList();
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
