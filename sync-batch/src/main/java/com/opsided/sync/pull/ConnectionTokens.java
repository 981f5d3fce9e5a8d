package com.opsided.sync.pull;

import com.opsided.shared.connection.Connection;
import com.opsided.shared.connection.ConnectionTable;
import com.opsided.shared.token.ConnectionSecretTable;
import com.opsided.shared.token.SecretPlace;
import com.opsided.shared.amazon.AmazonFailure;
import com.opsided.shared.amazon.RefreshTokens;

/** The refresh tokens that sellers gave when they connected their accounts. */
final class ConnectionTokens implements RefreshTokens {

	private static final String FIELD = "refreshToken";

	private final ConnectionTable connections;

	private final ConnectionSecretTable secrets;

	ConnectionTokens(ConnectionTable connections, ConnectionSecretTable secrets) {
		this.connections = connections;
		this.secrets = secrets;
	}

	@Override
	public String of(long account) {
		Connection connection = this.connections.amazonOf(account)
			.orElseThrow(() -> AmazonFailure.notConnected(account));
		return this.secrets.get(new SecretPlace(connection.owner(), connection.id(), FIELD))
			.orElseThrow(() -> AmazonFailure.notConnected(account));
	}

}
