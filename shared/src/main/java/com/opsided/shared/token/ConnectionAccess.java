package com.opsided.shared.token;

import com.opsided.shared.connection.Connection;

/** Access tokens of connections, kept fresh. Safe for several threads and processes. */
public interface ConnectionAccess {

	/**
	 * Returns an access token that can be used now, refreshed if need be. However many
	 * callers ask at once, in however many processes, the provider is asked once.
	 * @param connection the connection as it was read
	 * @return the token in clear, to be sent and forgotten
	 * @throws TokenFailure if there is none; its category says whose fault it is
	 */
	String tokenOf(Connection connection);

	/**
	 * Returns another access token after the provider refused one. If somebody got a new
	 * one meanwhile, that is returned without asking the provider.
	 * @param connection the connection as it was read
	 * @param refused the token that was refused
	 * @return another token in clear
	 * @throws TokenFailure if there is none
	 */
	String renewed(Connection connection, String refused);

}
