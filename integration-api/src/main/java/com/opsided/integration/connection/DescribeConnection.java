package com.opsided.integration.connection;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.opsided.shared.connection.Connection;
import com.opsided.shared.connection.ConnectionDetails;
import com.opsided.shared.connection.ConnectionTable;
import com.opsided.shared.tenant.Tenant;
import com.opsided.shared.token.ConnectionSecretTable;
import com.opsided.shared.token.SecretAge;
import com.opsided.shared.web.ApiProblem;

/** Tells about connections. */
public final class DescribeConnection {

	private static final String ACCESS_TOKEN = "accessToken";

	private final ConnectionTable connections;

	private final ConnectionSecretTable secrets;

	private final CheckHealth health;

	DescribeConnection(ConnectionTable connections, ConnectionSecretTable secrets, CheckHealth health) {
		this.connections = connections;
		this.secrets = secrets;
		this.health = health;
	}

	/**
	 * Tells a user about a connection that was just made.
	 * @param connection the connection
	 * @return what is told
	 */
	public ConnectionForm toItsOwner(Connection connection) {
		return Tenant.user(connection.owner())
			.call(() -> of(this.connections.find(connection.owner(), connection.id()).orElseThrow(ApiProblem::notFound),
					false));
	}

	ConnectionForm of(ConnectionDetails details, boolean operator) {
		return all(List.of(details), operator).get(0);
	}

	List<ConnectionForm> all(List<ConnectionDetails> connections, boolean operator) {
		List<UUID> ids = connections.stream().map((each) -> each.connection().id()).toList();
		Map<UUID, SecretAge> ages = this.secrets.ages(ids, ACCESS_TOKEN);
		return connections.stream()
			.map((each) -> form(each, this.health.of(each, ages.get(each.connection().id()), operator)))
			.toList();
	}

	private static ConnectionForm form(ConnectionDetails details, Health health) {
		Connection connection = details.connection();
		return new ConnectionForm(connection.id(), connection.owner(), connection.provider(), connection.account(),
				connection.externalId(), ConnectionForm.code(connection.region()), connection.marketplaces(),
				details.scopes(), details.livemode(), connection.state(), health, details.connectedAt(),
				connection.authorisedAt(), connection.reauthoriseBy(), details.disconnectedAt());
	}

}
