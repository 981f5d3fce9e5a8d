package com.opsided.shared.session;

import java.util.Objects;

/**
 * One refresh token taking another's place.
 *
 * @param spent SHA-256 of the token that was the head
 * @param head SHA-256 of the token that is the head
 * @param salt what the head was derived from the other with
 */
public record Succession(byte[] spent, byte[] head, byte[] salt) {

	public Succession {
		Objects.requireNonNull(spent);
		Objects.requireNonNull(head);
		Objects.requireNonNull(salt);
	}

	@Override
	public String toString() {
		return "Succession";
	}

}
