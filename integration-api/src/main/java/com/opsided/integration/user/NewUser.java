package com.opsided.integration.user;

import com.opsided.shared.web.Role;
import org.jspecify.annotations.Nullable;

/**
 * A user to be made.
 *
 * @param email the login name
 * @param name what the user is called, null for nothing
 * @param role what the user may do
 * @param password the first password
 */
record NewUser(@Nullable String email, @Nullable String name, @Nullable Role role, @Nullable String password) {

	@Override
	public String toString() {
		return "NewUser";
	}

}
