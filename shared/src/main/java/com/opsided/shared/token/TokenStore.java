package com.opsided.shared.token;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;

import com.opsided.shared.connection.Connection;
import com.opsided.shared.connection.ConnectionTable;
import com.opsided.shared.tenant.Tenant;
import org.jspecify.annotations.Nullable;

/**
 * What is stored of tokens and of refreshing them. Each call is a transaction of its own
 * that sees what belongs to the connection's user.
 */
public final class TokenStore {

	private final ConnectionTable connections;

	private final ConnectionSecretTable secrets;

	private final TokenLeaseTable leases;

	private final OwnTransactions transactions;

	public TokenStore(ConnectionTable connections, ConnectionSecretTable secrets, TokenLeaseTable leases,
			OwnTransactions transactions) {
		this.connections = connections;
		this.secrets = secrets;
		this.leases = leases;
		this.transactions = transactions;
	}

	StoredTokens read(Connection connection) {
		return as(connection, () -> this.secrets.tokens(connection));
	}

	/**
	 * Takes the lease if it is free and no failure of this refresh token is remembered,
	 * and then reads what is stored: nobody else changes it as long as the lease lasts.
	 * @param version the version of the refresh token as it was read before
	 */
	Look take(Connection connection, UUID holder, long version, Duration life) {
		return as(connection, () -> {
			boolean taken = this.leases.take(connection, holder, version, life);
			StoredTokens tokens = this.secrets.tokens(connection);
			return new Look(taken, tokens,
					taken ? null : this.leases.remembered(connection, tokens.refreshVersion()).orElse(null));
		});
	}

	void release(Connection connection, UUID holder) {
		whether(connection, () -> {
			this.leases.release(connection, holder);
			return true;
		});
	}

	/**
	 * Stores new tokens if the lease is still held and nobody has stored others, and
	 * gives the lease back.
	 */
	boolean store(Connection connection, UUID holder, StoredTokens before, GrantedTokens granted, Instant now) {
		return whether(connection, () -> this.leases.succeeded(connection, holder)
				&& this.secrets.replace(connection, before, granted, now));
	}

	int failures(Connection connection) {
		return as(connection, () -> this.leases.failures(connection));
	}

	/**
	 * Remembers a failure if the lease is still held and the refresh token is still the
	 * one that was tried, and gives the lease back.
	 */
	boolean failed(Connection connection, UUID holder, StoredTokens tried, TokenFailure failure,
			@Nullable Duration pause) {
		return whether(connection,
				() -> this.leases.hold(connection, holder)
						&& this.secrets.tokens(connection).refreshVersion() == tried.refreshVersion()
						&& this.leases.failed(connection, holder, tried.refreshVersion(), failure, pause));
	}

	boolean reauthRequired(Connection connection, TokenFailure failure) {
		return whether(connection, () -> this.connections.reauthRequired(connection, failure.sentence()));
	}

	void tell(RefreshListener listener, Consumer<RefreshListener> what) {
		Tenant.EVERYBODY.run(() -> this.transactions.run(() -> what.accept(listener)));
	}

	/**
	 * What was found.
	 *
	 * @param taken whether the lease is the holder's
	 * @param tokens what is stored
	 * @param remembered why nobody may ask the provider now, null if that is not it
	 */
	record Look(boolean taken, StoredTokens tokens, @Nullable RememberedFailure remembered) {

	}

	private boolean whether(Connection connection, BooleanSupplier work) {
		return as(connection, work::getAsBoolean);
	}

	private <T> T as(Connection connection, Supplier<T> work) {
		return Tenant.user(connection.owner()).call(() -> this.transactions.call(work));
	}

}
