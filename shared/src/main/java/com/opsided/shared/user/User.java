package com.opsided.shared.user;

import java.time.Instant;
import java.util.UUID;

import com.opsided.shared.web.Role;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who may log in.
 *
 * @param id the user's id
 * @param email the login name
 * @param name what the user is called, empty if that was not told
 * @param role what the user may do
 * @param state whether the user may log in
 * @param createdAt when the user was made
 * @param lastLoginAt when the user last logged in, null if never
 */
public record User(UUID id, EmailAddress email, String name, Role role, UserState state, Instant createdAt,
		@Nullable Instant lastLoginAt) {

	private static final int LONGEST_NAME = 200;

	public User {
		name = name.strip();
		if (name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
			throw new IllegalArgumentException(
					"must have at most " + LONGEST_NAME + " characters and no control characters");
		}
	}

	/**
	 * Tells whether the user may log in.
	 * @return whether the state allows it
	 */
	public boolean isActive() {
		return this.state == UserState.ACTIVE;
	}

	/**
	 * Returns this user otherwise.
	 * @param newName another name, null for the same
	 * @param newRole another role, null for the same
	 * @param newState another state, null for the same
	 * @return the new value
	 */
	public User with(@Nullable String newName, @Nullable Role newRole, @Nullable UserState newState) {
		return new User(this.id, this.email, (newName != null) ? newName : this.name,
				(newRole != null) ? newRole : this.role, (newState != null) ? newState : this.state, this.createdAt,
				this.lastLoginAt);
	}

}
