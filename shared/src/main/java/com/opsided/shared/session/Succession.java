package com.opsided.shared.session;

/** One refresh token taking another's place. */
public final class Succession {

	private final byte[] spent;

	private final byte[] head;

	private final byte[] salt;

	/**
	 * One refresh token taking another's place.
	 * @param spent SHA-256 of the token that was the head
	 * @param head SHA-256 of the token that is the head
	 * @param salt what the head was derived from the other with
	 */
	public Succession(byte[] spent, byte[] head, byte[] salt) {
		this.spent = spent.clone();
		this.head = head.clone();
		this.salt = salt.clone();
	}

	/**
	 * Returns what is kept of the token that was the head.
	 * @return its SHA-256
	 */
	public byte[] spent() {
		return this.spent.clone();
	}

	/**
	 * Returns what is kept of the token that is the head.
	 * @return its SHA-256
	 */
	public byte[] head() {
		return this.head.clone();
	}

	/**
	 * Returns what the head was derived from the other with.
	 * @return the salt
	 */
	public byte[] salt() {
		return this.salt.clone();
	}

}
