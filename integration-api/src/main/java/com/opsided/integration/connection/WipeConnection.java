package com.opsided.integration.connection;

import com.opsided.shared.auditlog.AuditAction;
import com.opsided.shared.auditlog.AuditEvent;
import com.opsided.shared.connection.Connection;
import com.opsided.shared.connection.ConnectionTable;
import com.opsided.shared.token.ConnectionSecretTable;
import com.opsided.shared.web.AuditTrail;

/** Ends a connection in our tables. */
final class WipeConnection implements EndConnection {

	private final ConnectionTable connections;

	private final ConnectionSecretTable secrets;

	private final AuditTrail trail;

	WipeConnection(ConnectionTable connections, ConnectionSecretTable secrets, AuditTrail trail) {
		this.connections = connections;
		this.secrets = secrets;
		this.trail = trail;
	}

	@Override
	public boolean ended(Connection connection, String why) {
		if (!this.connections.ended(connection, why)) {
			return false;
		}
		this.secrets.wipe(connection.owner(), connection.id());
		this.trail.record(AuditEvent.of(AuditAction.DISCONNECTED)
			.owner(connection.owner())
			.target(connection.id().toString())
			.detail("provider", connection.provider().name())
			.detail("reason", why));
		return true;
	}

}
