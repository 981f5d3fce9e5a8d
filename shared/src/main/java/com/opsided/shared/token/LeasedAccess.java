package com.opsided.shared.token;

import java.time.Clock;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;

import com.opsided.shared.connection.Connection;
import com.opsided.shared.connection.ConnectionState;
import com.opsided.shared.connection.Provider;
import com.opsided.shared.failure.FailureCategory;
import org.jspecify.annotations.Nullable;

/**
 * Access tokens that all processes share through the database. One thread of a process
 * refreshes a connection at a time, and of all processes the one that holds the
 * connection's lease; the others get what it stored.
 */
public final class LeasedAccess implements ConnectionAccess {

	private final TokenStore store;

	private final Map<Provider, ExchangeRefreshToken> exchanges = new EnumMap<>(Provider.class);

	private final RefreshPolicy policy;

	private final RefreshListener listener;

	private final Clock clock;

	private final SingleFlight flights = new SingleFlight();

	public LeasedAccess(TokenStore store, Collection<? extends ExchangeRefreshToken> exchanges, RefreshPolicy policy,
			RefreshListener listener, Clock clock) {
		this.store = store;
		exchanges.forEach((each) -> this.exchanges.put(each.provider(), each));
		this.policy = policy;
		this.listener = listener;
		this.clock = clock;
	}

	@Override
	public String tokenOf(Connection connection) {
		return token(connection, null);
	}

	@Override
	public String renewed(Connection connection, String refused) {
		String token = token(connection, refused);
		// The flight that was joined may have begun before the token was refused.
		return token.equals(refused) ? token(connection, refused) : token;
	}

	private String token(Connection connection, @Nullable String refused) {
		StoredTokens stored = this.store.read(connection);
		if (connection.state() == ConnectionState.DISCONNECTED
				|| (stored.refresh() == null && stored.access() == null)) {
			throw new TokenFailure(FailureCategory.AUTH_EXPIRED,
					"connection " + connection.id() + " has no tokens; connect the account again", null);
		}
		String fresh = stored.fresh(this.clock.instant(), this.policy.early(), refused);
		return (fresh != null) ? fresh
				: this.flights.join(connection.id(), () -> refreshed(connection, refused, stored));
	}

	private String refreshed(Connection connection, @Nullable String refused, StoredTokens stored) {
		ExchangeRefreshToken exchange = this.exchanges.get(connection.provider());
		if (exchange == null) {
			throw new TokenFailure(FailureCategory.CONFIGURATION,
					"this application does not refresh tokens of " + connection.provider(), null);
		}
		return new RefreshUnderLease(this.store, exchange, this.policy, this.listener, this.clock, connection, refused)
			.run(stored);
	}

}
