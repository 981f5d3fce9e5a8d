package com.opsided.integration.user;

import com.opsided.shared.user.UserState;
import com.opsided.shared.web.Role;
import org.jspecify.annotations.Nullable;

/**
 * What is to be otherwise; what is null stays.
 *
 * @param name what the user is called
 * @param role what the user may do
 * @param state whether the user may log in
 * @param password a new password
 */
record UserChange(@Nullable String name, @Nullable Role role, @Nullable UserState state, @Nullable String password) {

	@Override
	public String toString() {
		return "UserChange";
	}

}
