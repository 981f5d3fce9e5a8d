package com.opsided.integration;

import java.time.Instant;
import java.util.UUID;

import com.opsided.shared.connection.Connection;
import com.opsided.shared.connection.ConnectionTable;
import com.opsided.shared.connection.Provider;
import com.opsided.shared.tenant.Tenant;
import com.opsided.shared.token.ConnectionSecretTable;
import com.opsided.shared.token.SecretPlace;
import com.opsided.shared.web.Role;

import org.springframework.jdbc.core.simple.JdbcClient;

/** A user's connection to Google or Stripe, as consenting would have left it. */
public record ProviderConnection(UUID user, UUID id) {

	/**
	 * Connects an account of a provider.
	 * @param user the user
	 * @param provider the provider
	 * @param externalId the provider's own id
	 * @return the connection, without tokens
	 */
	public static ProviderConnection of(UUID user, Provider provider, String externalId) {
		UUID id = UUID.randomUUID();
		IntegrationServer.owner()
			.sql("""
					insert into connection (owner, connection_id, provider, external_id)
					values (:owner, :id, :provider, :externalId)
					""")
			.param("owner", user)
			.param("id", id)
			.param("provider", provider.name())
			.param("externalId", externalId)
			.update();
		return new ProviderConnection(user, id);
	}

	/** Keeps tokens, the access token for an hour. */
	public ProviderConnection tokens(String access, String refresh) {
		Tenant.EVERYBODY.run(() -> {
			secrets().put(place("accessToken"), access, Instant.now().plusSeconds(3600));
			secrets().put(place("refreshToken"), refresh, null);
		});
		return this;
	}

	/** Keeps another access token. */
	public ProviderConnection accessToken(String access) {
		Tenant.EVERYBODY.run(() -> secrets().put(place("accessToken"), access, Instant.now().plusSeconds(3600)));
		return this;
	}

	public Connection read() {
		return Tenant.EVERYBODY.call(() -> IntegrationServer.bean(ConnectionTable.class).find(this.id).orElseThrow());
	}

	/** How many secrets are kept. */
	public long secretCount() {
		return jdbc().sql("select count(*) from connection_secret where connection_id = :id")
			.param("id", this.id)
			.query(Long.class)
			.single();
	}

	public String token() {
		return IntegrationServer.token(Role.SELLER, this.user);
	}

	private SecretPlace place(String field) {
		return new SecretPlace(this.user, this.id, field);
	}

	private static JdbcClient jdbc() {
		return IntegrationServer.owner();
	}

	private static ConnectionSecretTable secrets() {
		return IntegrationServer.bean(ConnectionSecretTable.class);
	}

}
