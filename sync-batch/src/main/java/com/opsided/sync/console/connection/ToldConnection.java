package com.opsided.sync.console.connection;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import com.opsided.shared.connection.Provider;
import org.jspecify.annotations.Nullable;

/**
 * A connection as integration-api tells it; states and codes as texts, since another
 * version may know more of them.
 *
 * @param id its id
 * @param owner the user
 * @param ownerEmail the user's login name, null if the user is not known there
 * @param provider who it leads to
 * @param externalId the provider's own id
 * @param region the region of an Amazon connection, null for others
 * @param marketplaces ids of Amazon's marketplaces, empty until they were asked for
 * @param scopes what was granted, empty where the provider has no scopes
 * @param livemode Stripe: whether it is about real money, null for others
 * @param state whether it can be used
 * @param health how it does
 * @param connectedAt when it was first connected
 * @param authorisedAt when its user last agreed
 * @param reauthoriseBy when the consent ends by itself, null if it does not
 * @param disconnectedAt when its user ended it, null if it was not ended
 */
record ToldConnection(UUID id, UUID owner, @Nullable String ownerEmail, Provider provider, String externalId,
		@Nullable String region, List<String> marketplaces, List<String> scopes, @Nullable Boolean livemode,
		String state, Health health, Instant connectedAt, Instant authorisedAt, @Nullable Instant reauthoriseBy,
		@Nullable Instant disconnectedAt) {

	boolean isEnded() {
		return this.state.equals("DISCONNECTED");
	}

	/**
	 * How it does.
	 *
	 * @param status in one word
	 * @param detail what to do, null if nothing is to be done
	 * @param refreshedAt when its access token was last replaced, null if it has none
	 * @param accessExpiresAt when its access token ends, null if it does not
	 * @param failure what asking for an access token failed with, null if it succeeded
	 * @param warnings what will need somebody
	 */
	record Health(String status, @Nullable String detail, @Nullable Instant refreshedAt,
			@Nullable Instant accessExpiresAt, @Nullable Failure failure, List<Warning> warnings) {

	}

	/**
	 * A failure to get an access token.
	 *
	 * @param category whose fault it is
	 * @param detail what was told of it
	 * @param at when it was, null if that is not known
	 * @param retryAt when the provider is asked again, null if only its user can help
	 * @param failures how many there were since the last success
	 */
	record Failure(String category, String detail, @Nullable Instant at, @Nullable Instant retryAt, int failures) {

	}

	/**
	 * Something that has to be done in time.
	 *
	 * @param code what it is about
	 * @param detail what to do
	 * @param due when it is too late
	 */
	record Warning(String code, String detail, Instant due) {

	}

}
