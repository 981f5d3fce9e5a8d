package com.opsided.integration.connection;

import java.util.Optional;

import com.opsided.shared.connection.Connection;
import com.opsided.shared.connection.ConnectionState;
import com.opsided.shared.failure.FailureCategory;
import com.opsided.shared.tenant.Tenant;
import com.opsided.shared.token.ConnectionAccess;
import com.opsided.shared.token.ConnectionSecretTable;
import com.opsided.shared.token.SecretPlace;
import com.opsided.shared.token.TokenFailure;
import com.opsided.shared.web.ApiProblem;
import com.opsided.shared.web.ProblemType;

import org.springframework.beans.factory.ObjectProvider;

/** Asks a provider for a new access token now. */
final class RefreshConnection {

	private final ObjectProvider<ConnectionAccess> access;

	private final ConnectionSecretTable secrets;

	RefreshConnection(ObjectProvider<ConnectionAccess> access, ConnectionSecretTable secrets) {
		this.access = access;
		this.secrets = secrets;
	}

	/**
	 * Asks once.
	 * @param connection the connection
	 * @throws ApiProblem if there is no new token: 409 if only the user can help, else
	 * 503
	 */
	void refresh(Connection connection) {
		if (connection.state() == ConnectionState.DISCONNECTED) {
			throw ApiProblem.of(ProblemType.CONFLICT, "It was disconnected; connect the account again to use it");
		}
		ConnectionAccess tokens = this.access.getIfAvailable();
		if (tokens == null) {
			throw ApiProblem.of(ProblemType.UNAVAILABLE, "Tokens are not refreshed by this application");
		}
		try {
			Tenant.user(connection.owner()).run(() -> refresh(tokens, connection));
		}
		catch (TokenFailure ex) {
			ProblemType type = (ex.category() == FailureCategory.AUTH_EXPIRED) ? ProblemType.CONFLICT
					: ProblemType.UNAVAILABLE;
			throw ApiProblem.of(type, String.valueOf(ex.getMessage())).with("category", ex.category().name());
		}
	}

	/** The token that is there is as good as refused; without one, any is new. */
	private void refresh(ConnectionAccess tokens, Connection connection) {
		Optional<String> present = this.secrets
			.get(new SecretPlace(connection.owner(), connection.id(), "accessToken"));
		if (present.isPresent()) {
			tokens.renewed(connection, present.get());
		}
		else {
			tokens.tokenOf(connection);
		}
	}

}
