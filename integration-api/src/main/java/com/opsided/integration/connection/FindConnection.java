package com.opsided.integration.connection;

import java.util.List;
import java.util.UUID;

import com.opsided.shared.connection.Connection;
import com.opsided.shared.connection.ConnectionState;
import com.opsided.shared.connection.ConnectionTable;
import com.opsided.shared.connection.Provider;
import com.opsided.shared.web.ApiProblem;
import com.opsided.shared.web.Caller;
import com.opsided.shared.web.ProblemType;
import org.jspecify.annotations.Nullable;

/** Finds the connection that a call goes through. */
public final class FindConnection {

	private final ConnectionTable connections;

	public FindConnection(ConnectionTable connections) {
		this.connections = connections;
	}

	/**
	 * Finds a connection that can be used.
	 * @param caller who asks
	 * @param user the user whose it is, null for the caller; operators may name a
	 * connection without its user
	 * @param id the connection, null for the only one there is
	 * @param provider who it leads to
	 * @return the connection
	 * @throws ApiProblem if it is not the caller's to use, if there is none or more than
	 * one, or if it cannot be used
	 */
	public Connection of(Caller caller, @Nullable UUID user, @Nullable UUID id, Provider provider) {
		UUID owner = (user != null) ? user : caller.user();
		if (!caller.mayActFor(owner)) {
			throw ApiProblem.notFound();
		}
		if (id == null) {
			return usable(only(owner, provider));
		}
		return usable(this.connections.find(id)
			.filter((found) -> found.provider() == provider)
			.filter((found) -> (user == null && caller.seesEverybody()) || found.owner().equals(owner))
			.orElseThrow(ApiProblem::notFound));
	}

	private Connection only(UUID owner, Provider provider) {
		List<Connection> all = this.connections.ofProvider(owner, provider)
			.stream()
			.filter((each) -> each.state() != ConnectionState.DISCONNECTED)
			.toList();
		if (all.isEmpty()) {
			throw none();
		}
		if (all.size() > 1) {
			throw ApiProblem.field("connectionId", "must say which of " + all.size() + " connections is meant");
		}
		return all.get(0);
	}

	private static Connection usable(Connection connection) {
		return switch (connection.state()) {
			case CONNECTED -> connection;
			case DISCONNECTED -> throw none();
			case REAUTH_REQUIRED -> throw ApiProblem.of(ProblemType.REAUTH_REQUIRED,
					"The provider does not take this connection any more; connect again");
		};
	}

	private static ApiProblem none() {
		return ApiProblem.of(ProblemType.NO_CONNECTION, "Connect an account of the provider first");
	}

}
