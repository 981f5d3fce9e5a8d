package com.opsided.integration.login;

import org.jspecify.annotations.Nullable;

/**
 * What a session goes on with.
 *
 * @param refreshToken the last refresh token
 */
record RefreshForm(@Nullable String refreshToken) {

	@Override
	public String toString() {
		return "RefreshForm";
	}

}
