package com.opsided.integration.connection;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import com.opsided.shared.account.Region;
import com.opsided.shared.connection.ConnectionState;
import com.opsided.shared.connection.Provider;
import org.jspecify.annotations.Nullable;

/**
 * A connection as it is told.
 *
 * @param id its id; it stays when its user connects again
 * @param owner the user
 * @param ownerEmail the user's login name, null if the user is not known here
 * @param provider who it leads to
 * @param account the number of the account its data belongs to, null for providers
 * without
 * @param externalId the provider's own id
 * @param region the region of an Amazon connection ({@code na}, {@code eu} or
 * {@code fe}), null for others
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
public record ConnectionForm(UUID id, UUID owner, @Nullable String ownerEmail, Provider provider,
		@Nullable Long account, String externalId, @Nullable String region, List<String> marketplaces,
		List<String> scopes, @Nullable Boolean livemode, ConnectionState state, Health health, Instant connectedAt,
		Instant authorisedAt, @Nullable Instant reauthoriseBy, @Nullable Instant disconnectedAt) {

	static @Nullable String code(@Nullable Region region) {
		return (region != null) ? region.code() : null;
	}

}
