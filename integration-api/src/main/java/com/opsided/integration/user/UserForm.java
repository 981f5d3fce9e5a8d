package com.opsided.integration.user;

import java.time.Instant;
import java.util.UUID;

import com.opsided.shared.user.User;
import com.opsided.shared.user.UserState;
import com.opsided.shared.web.Role;
import org.jspecify.annotations.Nullable;

/**
 * A user.
 *
 * @param id the user's id
 * @param email the login name
 * @param name what the user is called
 * @param role what the user may do
 * @param state whether the user may log in
 * @param createdAt when the user was made
 * @param lastLoginAt when the user last logged in, null if never
 */
record UserForm(UUID id, String email, String name, Role role, UserState state, Instant createdAt,
		@Nullable Instant lastLoginAt) {

	static UserForm of(User user) {
		return new UserForm(user.id(), user.email().text(), user.name(), user.role(), user.state(), user.createdAt(),
				user.lastLoginAt());
	}

}
