package com.opsided.shared.user;

/**
 * A user with what the password is checked against.
 *
 * @param user the user
 * @param passwordHash the hash as a PHC string
 */
public record Credentials(User user, String passwordHash) {

	@Override
	public String toString() {
		return "Credentials of " + this.user.id();
	}

}
