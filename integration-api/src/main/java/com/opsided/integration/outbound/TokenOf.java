package com.opsided.integration.outbound;

import com.opsided.shared.connection.Connection;
import com.opsided.shared.token.ConnectionAccess;

/**
 * The access tokens of a connection.
 *
 * @param connection the connection as it was read
 * @param tokens where they are kept fresh
 */
public record TokenOf(Connection connection, ConnectionAccess tokens) implements Access {

	@Override
	public String token() {
		return this.tokens.tokenOf(this.connection);
	}

	@Override
	public String renewed(String refused) {
		return this.tokens.renewed(this.connection, refused);
	}

}
