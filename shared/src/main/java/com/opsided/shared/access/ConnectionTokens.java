package com.opsided.shared.access;

import java.util.function.Function;
import java.util.function.Supplier;

import com.opsided.shared.amazon.AmazonAccount;
import com.opsided.shared.amazon.AmazonFailure;
import com.opsided.shared.amazon.KeptTokens;
import com.opsided.shared.connection.Connection;
import com.opsided.shared.connection.ConnectionTable;
import com.opsided.shared.token.ConnectionAccess;
import com.opsided.shared.token.TokenFailure;

/** The access tokens of the connections that accounts' data comes through. */
public final class ConnectionTokens implements KeptTokens {

	private final ConnectionTable connections;

	private final Supplier<? extends ConnectionAccess> access;

	/**
	 * Makes the way.
	 * @param connections the connections
	 * @param access keeps their tokens; asked for at each use
	 */
	public ConnectionTokens(ConnectionTable connections, Supplier<? extends ConnectionAccess> access) {
		this.connections = connections;
		this.access = access;
	}

	@Override
	public String of(AmazonAccount account) {
		return token(account, (connection) -> this.access.get().tokenOf(connection));
	}

	@Override
	public String renewed(AmazonAccount account, String refused) {
		return token(account, (connection) -> this.access.get().renewed(connection, refused));
	}

	private String token(AmazonAccount account, Function<Connection, String> token) {
		Connection connection = this.connections.amazonOf(account.id())
			.orElseThrow(() -> AmazonFailure.notConnected(account.id()));
		try {
			return token.apply(connection);
		}
		catch (TokenFailure ex) {
			throw AmazonFailure.withoutToken(ex.category(), String.valueOf(ex.getMessage()), ex.retryAt(), ex);
		}
	}

}
