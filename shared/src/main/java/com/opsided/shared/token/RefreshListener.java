package com.opsided.shared.token;

import com.opsided.shared.connection.Connection;

/**
 * Is told what came of asking a provider. Failures are told in a transaction of their
 * own; what is thrown is thrown to whoever wanted the token.
 */
public interface RefreshListener {

	/**
	 * A provider gave new tokens, and they are stored. There is no transaction.
	 * @param connection the connection
	 */
	void refreshed(Connection connection);

	/**
	 * A provider gave no tokens.
	 * @param connection the connection, whose state stays as it is
	 * @param failure why; {@code CONFIGURATION} is the operator's to mend
	 */
	void failed(Connection connection, TokenFailure failure);

	/**
	 * A connection was marked as one that only its user can mend.
	 * @param connection the connection as it was
	 * @param failure why
	 */
	void reauthRequired(Connection connection, TokenFailure failure);

}
