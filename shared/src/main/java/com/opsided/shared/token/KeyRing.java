package com.opsided.shared.token;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The keys that seal secrets: the one that seals now, and the one before it, which still
 * opens. Thread-safe.
 */
public final class KeyRing {

	private final SealingKey current;

	private final @Nullable SealingKey previous;

	private KeyRing(SealingKey current, @Nullable SealingKey previous) {
		this.current = current;
		this.previous = previous;
	}

	/**
	 * Reads the keys from {@code ENCRYPTION_KEY} and {@code ENCRYPTION_KEY_PREVIOUS}.
	 * @param environment the environment
	 * @return the key ring
	 * @throws IllegalArgumentException if a key is missing or is not Base64 of 32 bytes
	 */
	public static KeyRing of(Map<String, String> environment) {
		String current = environment.getOrDefault("ENCRYPTION_KEY", "");
		if (current.isBlank()) {
			throw new IllegalArgumentException(
					"ENCRYPTION_KEY is not set, and tokens are not kept in clear; make one with: openssl rand -base64 32");
		}
		String previous = environment.getOrDefault("ENCRYPTION_KEY_PREVIOUS", "");
		return new KeyRing(SealingKey.of("ENCRYPTION_KEY", current),
				previous.isBlank() ? null : SealingKey.of("ENCRYPTION_KEY_PREVIOUS", previous));
	}

	/**
	 * Names the key of today.
	 * @return the id that rows sealed from now on have
	 */
	public String currentId() {
		return this.current.id();
	}

	/**
	 * Tells whether a key is there.
	 * @param id the key's id
	 * @return whether what it sealed can be opened
	 */
	public boolean knows(String id) {
		return this.current.id().equals(id) || (this.previous != null && this.previous.id().equals(id));
	}

	/**
	 * Seals a secret with the key of today.
	 * @param secret the secret
	 * @param place where it will stand
	 * @return the sealed secret; the same secret is never sealed to the same bytes
	 */
	public SealedSecret seal(String secret, SecretPlace place) {
		try {
			return new SealedSecret(this.current.id(),
					this.current.seal(secret.getBytes(StandardCharsets.UTF_8), place.bytes()));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("A secret cannot be sealed", ex);
		}
	}

	/**
	 * Opens a sealed secret.
	 * @param secret the sealed secret
	 * @param place where it stands
	 * @return the secret
	 * @throws CannotOpen if its key is not there, or it was changed or moved
	 */
	public String open(SealedSecret secret, SecretPlace place) {
		try {
			return new String(key(secret.keyId()).open(secret.bytes(), place.bytes()), StandardCharsets.UTF_8);
		}
		catch (GeneralSecurityException ex) {
			throw new CannotOpen("the secret '" + place.field() + "' of connection " + place.connection()
					+ " was changed or moved, or its key is another under the same name");
		}
	}

	private SealingKey key(String id) {
		if (this.current.id().equals(id)) {
			return this.current;
		}
		if (this.previous != null && this.previous.id().equals(id)) {
			return this.previous;
		}
		throw new CannotOpen("no key " + id + " is configured; set ENCRYPTION_KEY_PREVIOUS to the key before");
	}

	/** A sealed secret does not open. The message holds nothing secret. */
	public static final class CannotOpen extends RuntimeException {

		CannotOpen(String message) {
			super("A secret cannot be read: " + message);
		}

	}

}
