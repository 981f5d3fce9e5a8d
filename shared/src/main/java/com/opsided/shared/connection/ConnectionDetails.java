package com.opsided.shared.connection;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A connection with what is told about it.
 *
 * @param connection the connection
 * @param scopes what was granted, empty where the provider has no scopes
 * @param detail why it needs its user, a sentence without secrets, null if it does not
 * @param connectedAt when it was first connected
 * @param disconnectedAt when its user ended it, null if it was not ended
 * @param livemode Stripe: whether it is about real money, null for others
 */
public record ConnectionDetails(Connection connection, List<String> scopes, @Nullable String detail,
		Instant connectedAt, @Nullable Instant disconnectedAt, @Nullable Boolean livemode) {

	public ConnectionDetails {
		scopes = List.copyOf(scopes);
	}

}
