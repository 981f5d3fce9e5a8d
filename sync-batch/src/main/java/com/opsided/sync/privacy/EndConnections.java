package com.opsided.sync.privacy;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import com.opsided.shared.account.Account;
import com.opsided.shared.connection.Connection;
import com.opsided.shared.connection.ConnectionState;
import com.opsided.shared.connection.ConnectionTable;
import com.opsided.shared.oauth.Revocation;
import com.opsided.shared.oauth.RevocationTable;
import com.opsided.shared.token.ConnectionSecretTable;
import com.opsided.shared.token.KeyRing;
import com.opsided.shared.token.SecretPlace;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Wipes a seller's tokens and, in the same transaction, writes down that the provider is
 * to be told. integration-api tells it, and tries again for days if need be. Amazon and
 * Stripe Apps take no tokens back by a call.
 */
final class EndConnections {

	private final ConnectionTable connections;

	private final ObjectProvider<ConnectionSecretTable> secrets;

	private final RevocationTable revocations;

	private final ObjectProvider<KeyRing> keys;

	private final TransactionOperations transactions;

	private final boolean stripeConnect;

	private final Clock clock;

	EndConnections(ConnectionTable connections, ObjectProvider<ConnectionSecretTable> secrets,
			RevocationTable revocations, ObjectProvider<KeyRing> keys, TransactionOperations transactions,
			boolean stripeConnect, Clock clock) {
		this.connections = connections;
		this.secrets = secrets;
		this.revocations = revocations;
		this.keys = keys;
		this.transactions = transactions;
		this.stripeConnect = stripeConnect;
		this.clock = clock;
	}

	/** Returns how many connections' providers are to be told. */
	int end(Seller seller) {
		return (int) of(seller).stream()
			.filter((connection) -> Objects.requireNonNull(this.transactions.execute((status) -> end(connection))))
			.count();
	}

	private boolean end(Connection connection) {
		if (!this.connections.disconnect(connection)) {
			return false;
		}
		ConnectionSecretTable table = this.secrets.getObject();
		String token = revocable(connection, table);
		table.wipe(connection.owner(), connection.id());
		if (token == null) {
			return false;
		}
		UUID id = UUID.randomUUID();
		this.revocations.add(new Revocation(connection.owner(), id, connection.id(), connection.provider(),
				this.keys.getObject().seal(token, Revocation.place(connection.owner(), id)), 0, this.clock.instant()));
		return true;
	}

	private @Nullable String revocable(Connection connection, ConnectionSecretTable table) {
		return switch (connection.provider()) {
			case AMAZON -> null;
			case GMAIL -> token(connection, table);
			case STRIPE -> this.stripeConnect ? connection.externalId() : null;
		};
	}

	/** A secret that does not open is wiped nevertheless. */
	private static @Nullable String token(Connection connection, ConnectionSecretTable table) {
		for (String field : new String[] { ConnectionSecretTable.REFRESH_TOKEN, ConnectionSecretTable.ACCESS_TOKEN }) {
			try {
				String token = table.get(new SecretPlace(connection.owner(), connection.id(), field)).orElse(null);
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

	/** Whether any of a seller's connections may still have tokens. */
	boolean needsKeys(Seller seller) {
		return of(seller).stream().anyMatch((connection) -> connection.state() != ConnectionState.DISCONNECTED);
	}

	private List<Connection> of(Seller seller) {
		return this.connections.ofSeller(seller.accounts().stream().map(Account::id).toList(), seller.user());
	}

}
