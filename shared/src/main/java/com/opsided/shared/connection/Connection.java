package com.opsided.shared.connection;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import com.opsided.shared.account.Region;
import org.jspecify.annotations.Nullable;

/**
 * What a user allowed Opsided to do with a provider.
 *
 * @param owner the user
 * @param id the connection's own id; it stays when the user connects again
 * @param provider who it leads to
 * @param account the account its data belongs to, null for providers without
 * @param externalId the provider's own id; for Amazon the selling partner id
 * @param region the region of an Amazon connection, null for others
 * @param marketplaces ids of Amazon's marketplaces, empty until they were asked for
 * @param state whether it can be used
 * @param authorisedAt when the user last agreed
 * @param reauthoriseBy when the consent ends by itself, null if it does not
 */
public record Connection(UUID owner, UUID id, Provider provider, @Nullable Long account, String externalId,
		@Nullable Region region, List<String> marketplaces, ConnectionState state, Instant authorisedAt,
		@Nullable Instant reauthoriseBy) {

	public Connection {
		marketplaces = List.copyOf(marketplaces);
		if (externalId.isBlank()) {
			throw new IllegalArgumentException("A connection names the provider's account");
		}
		if ((provider == Provider.AMAZON) != (region != null)) {
			throw new IllegalArgumentException("Amazon's connections have a region, others have none");
		}
	}

}
