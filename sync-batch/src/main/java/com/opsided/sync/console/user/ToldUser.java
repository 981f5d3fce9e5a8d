package com.opsided.sync.console.user;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A user as integration-api tells it.
 *
 * @param id the user's id
 * @param email the login name
 * @param name what the user is called
 * @param role what the user may do
 * @param state whether the user may log in
 * @param createdAt when the user was made
 * @param lastLoginAt when the user last logged in, null if never
 */
public record ToldUser(UUID id, String email, String name, String role, String state, Instant createdAt,
		@Nullable Instant lastLoginAt) {

}
