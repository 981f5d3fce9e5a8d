package com.opsided.integration.login;

import org.jspecify.annotations.Nullable;

/**
 * A login.
 *
 * @param email the login name
 * @param password the password
 */
record LoginForm(@Nullable String email, @Nullable String password) {

	@Override
	public String toString() {
		return "LoginForm";
	}

}
