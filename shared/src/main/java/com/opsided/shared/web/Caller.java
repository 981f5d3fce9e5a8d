package com.opsided.shared.web;

import java.util.UUID;

/**
 * Who calls.
 *
 * @param user the user
 * @param role what the user may do
 * @param tokenId the id of the access token or API key that said so
 */
public record Caller(UUID user, Role role, String tokenId) {

	/**
	 * Tells whether the caller may see and work on what belongs to others.
	 * @return whether it is an operator or an administrator
	 */
	public boolean seesEverybody() {
		return this.role != Role.SELLER;
	}

	/**
	 * Tells whether the caller may act for a user.
	 * @param other the user
	 * @return whether it is the caller's own id, or the caller sees everybody
	 */
	public boolean mayActFor(UUID other) {
		return seesEverybody() || this.user.equals(other);
	}

}
