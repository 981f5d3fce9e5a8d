package com.opsided.integration.connection;

import com.opsided.shared.connection.Connection;

/** Ends connections that a provider says are over: there is nothing left to revoke. */
public interface EndConnection {

	/**
	 * Ends a connection and wipes its secrets. It joins the transaction of the caller.
	 * @param connection the connection as it was read
	 * @param why a sentence without secrets
	 * @return whether it was ended now; not if it was before, or its user connected again
	 * meanwhile
	 */
	boolean ended(Connection connection, String why);

}
