package com.opsided.integration.login;

import org.jspecify.annotations.Nullable;

/**
 * A change of the caller's own password.
 *
 * @param currentPassword the password as it is
 * @param newPassword the password as it is to be
 */
record PasswordForm(@Nullable String currentPassword, @Nullable String newPassword) {

	@Override
	public String toString() {
		return "PasswordForm";
	}

}
