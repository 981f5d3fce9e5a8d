package com.opsided.shared.oauth;

import java.time.Instant;
import java.util.UUID;

import com.opsided.shared.connection.Provider;
import com.opsided.shared.token.SealedSecret;
import com.opsided.shared.token.SecretPlace;
import org.jspecify.annotations.Nullable;

/**
 * Something a provider is still to be told: a token is taken back.
 *
 * @param owner the user whose token it was
 * @param id its own id
 * @param connection the connection that ended, null if the token never had one
 * @param provider whom to tell
 * @param token what to tell, sealed for {@link #place()}
 * @param attempts how often it was tried, this time included
 * @param askedAt when it was asked for
 */
public record Revocation(UUID owner, UUID id, @Nullable UUID connection, Provider provider, SealedSecret token,
		int attempts, Instant askedAt) {

	/**
	 * Returns where its token stands.
	 * @return the place it is sealed for
	 */
	public SecretPlace place() {
		return place(this.owner, this.id);
	}

	/**
	 * Returns where the token of a revocation will stand.
	 * @param owner the user
	 * @param id the revocation's id
	 * @return the place to seal it for; no secret of another table stands there
	 */
	public static SecretPlace place(UUID owner, UUID id) {
		return new SecretPlace(owner, id, "token_revocation.token");
	}

}
