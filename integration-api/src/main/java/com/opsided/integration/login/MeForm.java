package com.opsided.integration.login;

import java.util.Set;
import java.util.UUID;

import com.opsided.shared.web.Role;
import com.opsided.shared.web.Scope;
import org.jspecify.annotations.Nullable;

/**
 * Who calls.
 *
 * @param id the caller's id
 * @param email the login name, null for a token of the command line whose user is not
 * known here
 * @param name what the caller is called, null likewise
 * @param role what the caller may do
 * @param sessionId the session, null if the caller has none
 * @param scopes what the API key is good for, null for a token
 */
record MeForm(UUID id, @Nullable String email, @Nullable String name, Role role, @Nullable UUID sessionId,
		@Nullable Set<Scope> scopes) {

}
