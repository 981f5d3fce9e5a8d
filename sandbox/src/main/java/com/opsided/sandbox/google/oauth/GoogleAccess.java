package com.opsided.sandbox.google.oauth;

import java.time.Instant;
import java.util.List;

/**
 * An access token.
 *
 * @param token the token
 * @param grant the id of the grant behind it
 * @param email whose mailbox it opens
 * @param scopes what it may be used for
 * @param expires when it dies
 */
public record GoogleAccess(String token, String grant, String email, List<String> scopes, Instant expires) {

	public GoogleAccess {
		scopes = List.copyOf(scopes);
	}

	/**
	 * Says whether it may be used for something.
	 * @param scope what
	 * @return whether it may
	 */
	public boolean allows(String scope) {
		return this.scopes.contains(scope);
	}

	@Override
	public String toString() {
		return "Access token for " + this.email;
	}

}
