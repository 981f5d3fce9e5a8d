package com.opsided.integration.connection;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.opsided.shared.connection.Connection;
import com.opsided.shared.connection.ConnectionDetails;
import com.opsided.shared.connection.ConnectionTable;
import com.opsided.shared.tenant.Tenant;
import com.opsided.shared.token.ConnectionSecretTable;
import com.opsided.shared.token.RefreshTrouble;
import com.opsided.shared.token.SecretAge;
import com.opsided.shared.token.TokenLeaseTable;
import com.opsided.shared.user.UserTable;
import com.opsided.shared.web.ApiProblem;
import org.jspecify.annotations.Nullable;

/** Tells about connections. */
public final class DescribeConnection {

	private final ConnectionTable connections;

	private final ConnectionSecretTable secrets;

	private final TokenLeaseTable leases;

	private final UserTable users;

	private final CheckHealth health;

	DescribeConnection(ConnectionTable connections, ConnectionSecretTable secrets, TokenLeaseTable leases,
			UserTable users, CheckHealth health) {
		this.connections = connections;
		this.secrets = secrets;
		this.leases = leases;
		this.users = users;
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
		Map<UUID, SecretAge> ages = this.secrets.ages(ids, ConnectionSecretTable.ACCESS_TOKEN);
		Map<UUID, RefreshTrouble> troubles = troubles(ids);
		Map<UUID, String> owners = this.users
			.emails(connections.stream().map((each) -> each.connection().owner()).distinct().toList());
		return connections.stream()
			.map((each) -> form(each, owners.get(each.connection().owner()),
					this.health.of(each, ages.get(each.connection().id()), troubles.get(each.connection().id()),
							operator)))
			.toList();
	}

	/** What a refresh token failed with is nothing to the one that came after it. */
	private Map<UUID, RefreshTrouble> troubles(List<UUID> ids) {
		Map<UUID, RefreshTrouble> troubles = this.leases.troubles(ids);
		Map<UUID, SecretAge> ages = this.secrets.ages(troubles.keySet(), ConnectionSecretTable.REFRESH_TOKEN);
		troubles.entrySet().removeIf((each) -> {
			SecretAge present = ages.get(each.getKey());
			return present == null || present.version() != each.getValue().version();
		});
		return troubles;
	}

	private static ConnectionForm form(ConnectionDetails details, @Nullable String owner, Health health) {
		Connection connection = details.connection();
		return new ConnectionForm(connection.id(), connection.owner(), owner, connection.provider(),
				connection.account(), connection.externalId(), ConnectionForm.code(connection.region()),
				connection.marketplaces(), details.scopes(), details.livemode(), connection.state(), health,
				details.connectedAt(), connection.authorisedAt(), connection.reauthoriseBy(), details.disconnectedAt());
	}

}
