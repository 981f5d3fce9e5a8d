package com.opsided.shared.connection;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import com.opsided.shared.account.Account;
import org.jspecify.annotations.Nullable;

/**
 * A consent that was given and is to be kept.
 *
 * @param owner the user who gave it
 * @param provider who gave it
 * @param account the account of an Amazon connection, null for others; its name is the
 * external id
 * @param externalId the provider's own id
 * @param scopes what was granted, empty where the provider has no scopes
 * @param reauthoriseBy when the consent ends by itself, null if it does not
 * @param livemode Stripe: whether it is about real money, null for others
 */
public record NewConnection(UUID owner, Provider provider, @Nullable Account account, String externalId,
		List<String> scopes, @Nullable Instant reauthoriseBy, @Nullable Boolean livemode) {

	public NewConnection {
		scopes = List.copyOf(scopes);
		if (externalId.isBlank()) {
			throw new IllegalArgumentException("A connection names the provider's account");
		}
		if ((provider == Provider.AMAZON) != (account != null)) {
			throw new IllegalArgumentException("Amazon's connections have an account, others have none");
		}
	}

	String region() {
		return (this.account != null) ? this.account.region().code() : "";
	}

}
