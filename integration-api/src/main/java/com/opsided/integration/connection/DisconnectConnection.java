package com.opsided.integration.connection;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;

import com.opsided.integration.oauth.ConsentProvider;
import com.opsided.shared.auditlog.AuditAction;
import com.opsided.shared.auditlog.AuditEvent;
import com.opsided.shared.connection.Connection;
import com.opsided.shared.connection.ConnectionTable;
import com.opsided.shared.connection.Provider;
import com.opsided.shared.oauth.Revocation;
import com.opsided.shared.oauth.RevocationTable;
import com.opsided.shared.tenant.Tenant;
import com.opsided.shared.token.ConnectionSecretTable;
import com.opsided.shared.token.KeyRing;
import com.opsided.shared.token.SecretPlace;
import com.opsided.shared.web.AuditTrail;
import org.jspecify.annotations.Nullable;

import org.springframework.transaction.support.TransactionOperations;

/**
 * Ends connections. The secrets are wiped at once, whether the provider can be reached or
 * not; in the same transaction it is written down that the provider is to be told.
 */
public final class DisconnectConnection {

	private final ConnectionTable connections;

	private final ConnectionSecretTable secrets;

	private final RevocationTable revocations;

	private final Map<Provider, ConsentProvider> providers;

	private final KeyRing keys;

	private final AuditTrail trail;

	private final TransactionOperations transactions;

	private final Clock clock;

	DisconnectConnection(ConnectionTable connections, ConnectionSecretTable secrets, RevocationTable revocations,
			Map<Provider, ConsentProvider> providers, KeyRing keys, AuditTrail trail,
			TransactionOperations transactions, Clock clock) {
		this.connections = connections;
		this.secrets = secrets;
		this.revocations = revocations;
		this.providers = providers;
		this.keys = keys;
		this.trail = trail;
		this.transactions = transactions;
		this.clock = clock;
	}

	/**
	 * Ends a connection because somebody wants it. Does nothing if it has ended.
	 * @param connection the connection
	 * @param actor who wants it
	 */
	public void end(Connection connection, UUID actor) {
		Tenant.user(connection.owner()).run(() -> this.transactions.executeWithoutResult((status) -> {
			if (!this.connections.disconnect(connection)) {
				return;
			}
			boolean told = tell(connection);
			this.secrets.wipe(connection.owner(), connection.id());
			this.trail.record(AuditEvent.of(AuditAction.DISCONNECTED)
				.by(actor)
				.owner(connection.owner())
				.target(connection.id().toString())
				.detail("provider", connection.provider().name())
				.detail("atProvider", atProvider(connection, told)));
		}));
	}

	private boolean tell(Connection connection) {
		ConsentProvider provider = this.providers.get(connection.provider());
		String revocable = (provider != null) ? provider.revocable(connection, token(connection)) : null;
		if (revocable == null) {
			return false;
		}
		UUID id = UUID.randomUUID();
		this.revocations.add(new Revocation(connection.owner(), id, connection.id(), connection.provider(),
				this.keys.seal(revocable, Revocation.place(connection.owner(), id)), 0, this.clock.instant()));
		return true;
	}

	/** A secret that does not open is wiped nevertheless. */
	private @Nullable String token(Connection connection) {
		for (String field : new String[] { "refreshToken", "accessToken" }) {
			try {
				String token = this.secrets.get(new SecretPlace(connection.owner(), connection.id(), field))
					.orElse(null);
				if (token != null) {
					return token;
				}
			}
			catch (KeyRing.CannotOpen ex) {
				return null;
			}
		}
		return null;
	}

	private static String atProvider(Connection connection, boolean told) {
		if (told) {
			return "is told";
		}
		return (connection.provider() == Provider.AMAZON)
				? "Amazon takes no tokens back: the seller removes the application in Seller Central"
				: "cannot be told: the user removes the application there";
	}

}
