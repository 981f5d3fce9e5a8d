package com.opsided.integration.token;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

import com.opsided.integration.IntegrationServer;
import com.opsided.shared.account.Region;
import com.opsided.shared.connection.Connection;
import com.opsided.shared.connection.ConnectionState;
import com.opsided.shared.connection.Provider;
import com.opsided.shared.tenant.Tenant;
import com.opsided.shared.token.ConnectionSecretTable;
import com.opsided.shared.token.SecretPlace;
import org.jspecify.annotations.Nullable;

/**
 * A connection that is stored, and what is stored of it.
 *
 * @param connection the connection as it was stored
 */
record StoredConnection(Connection connection) {

	/** Stores a connection of a user of its own. */
	static StoredConnection of(Provider provider) {
		UUID owner = UUID.randomUUID();
		UUID id = UUID.randomUUID();
		Region region = (provider == Provider.AMAZON) ? Region.NA : null;
		Instant since = IntegrationServer.owner()
			.sql("""
					insert into connection (owner, connection_id, provider, external_id, region)
					values (:owner, :id, :provider, :external, :region) returning authorised_at
					""")
			.param("owner", owner)
			.param("id", id)
			.param("provider", provider.name())
			.param("external", "X" + id)
			.param("region", (region != null) ? region.code() : "")
			.query(OffsetDateTime.class)
			.single()
			.toInstant();
		return new StoredConnection(new Connection(owner, id, provider, null, "X" + id, region, List.of(),
				ConnectionState.CONNECTED, since, null));
	}

	StoredConnection put(String field, String secret, @Nullable Instant expiresAt) {
		Tenant.EVERYBODY
			.run(() -> IntegrationServer.bean(ConnectionSecretTable.class).put(place(field), secret, expiresAt));
		return this;
	}

	StoredConnection refreshToken(String secret) {
		return put("refreshToken", secret, null);
	}

	String secret(String field) {
		return Tenant.EVERYBODY
			.call(() -> IntegrationServer.bean(ConnectionSecretTable.class).get(place(field)).orElse("none"));
	}

	private SecretPlace place(String field) {
		return new SecretPlace(this.connection.owner(), this.connection.id(), field);
	}

	String state() {
		return IntegrationServer.owner()
			.sql("select state from connection where connection_id = :id")
			.param("id", this.connection.id())
			.query(String.class)
			.single();
	}

	/** The audit events about it, in order. */
	List<String> events() {
		return IntegrationServer.owner()
			.sql("select action from audit_event where target = :id order by event_id")
			.param("id", this.connection.id().toString())
			.query(String.class)
			.list();
	}

	/** What is remembered of failures is over now. */
	void failuresAreForgotten() {
		IntegrationServer.owner()
			.sql("update token_lease set retry_at = null where connection_id = :id")
			.param("id", this.connection.id())
			.update();
	}

	/** The lease ends now, whoever has it. */
	void leaseEnds() {
		IntegrationServer.owner()
			.sql("update token_lease set until = now() where connection_id = :id")
			.param("id", this.connection.id())
			.update();
	}

}
