package com.opsided.shared.web;

import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Who calls.
 *
 * @param user the user
 * @param role what the user may do
 * @param tokenId the id of the access token or API key that said so
 * @param session the login session the token belongs to, null for API keys and for tokens
 * that an operator minted at the command line
 * @param scopes what an API key is good for, null for a token, which is good for all that
 * the role allows
 */
public record Caller(UUID user, Role role, String tokenId, @Nullable UUID session, @Nullable Set<Scope> scopes) {

	public Caller {
		scopes = (scopes != null) ? Set.copyOf(scopes) : null;
	}

	/**
	 * A caller with a token that belongs to no session.
	 * @param user the user
	 * @param role what the user may do
	 * @param tokenId the token's id
	 */
	public Caller(UUID user, Role role, String tokenId) {
		this(user, role, tokenId, null, null);
	}

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

	/**
	 * Tells whether a program calls with an API key.
	 * @return whether it is one; else it is a token
	 */
	public boolean hasApiKey() {
		return this.scopes != null;
	}

	/**
	 * Tells whether the caller may use a method at all.
	 * @param method the HTTP method
	 * @return false if it calls with an API key that is not good for it
	 */
	boolean mayUse(String method) {
		boolean reads = method.equals("GET") || method.equals("HEAD");
		return this.scopes == null || this.scopes.contains(reads ? Scope.READ : Scope.WRITE);
	}

}
