package com.opsided.shared.token;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The table {@code connection_secret}; the only class that names it. What goes in is
 * sealed before it leaves this process.
 */
public final class ConnectionSecretTable {

	private final JdbcClient jdbc;

	private final KeyRing keys;

	public ConnectionSecretTable(JdbcClient jdbc, KeyRing keys) {
		this.jdbc = jdbc;
		this.keys = keys;
	}

	/**
	 * Keeps a secret, in place of the one before.
	 * @param place where it stands
	 * @param secret the secret
	 * @param expiresAt when it ends, null if it does not
	 */
	public void put(SecretPlace place, String secret, @Nullable Instant expiresAt) {
		SealedSecret sealed = this.keys.seal(secret, place);
		this.jdbc.sql("""
				insert into connection_secret as s (owner, connection_id, field, key_id, sealed, expires_at)
				values (:owner, :connection, :field, :keyId, :sealed, :expiresAt)
				on conflict (owner, connection_id, field) do update set key_id = excluded.key_id,
				    sealed = excluded.sealed, expires_at = excluded.expires_at, version = s.version + 1,
				    updated_at = now()
				""")
			.param("owner", place.owner())
			.param("connection", place.connection())
			.param("field", place.field())
			.param("keyId", sealed.keyId())
			.param("sealed", sealed.bytes())
			.param("expiresAt", (expiresAt != null) ? expiresAt.atOffset(ZoneOffset.UTC) : null)
			.update();
	}

	/**
	 * Reads a secret.
	 * @param place where it stands
	 * @return the secret, or nothing if there is none
	 * @throws KeyRing.CannotOpen if it is there and does not open
	 */
	public Optional<String> get(SecretPlace place) {
		return this.jdbc.sql("""
				select key_id, sealed from connection_secret
				where owner = :owner and connection_id = :connection and field = :field
				""")
			.param("owner", place.owner())
			.param("connection", place.connection())
			.param("field", place.field())
			.query((row, number) -> new SealedSecret(row.getString("key_id"), row.getBytes("sealed")))
			.optional()
			.map((sealed) -> this.keys.open(sealed, place));
	}

	/**
	 * Wipes all secrets of a connection.
	 * @param owner the user
	 * @param connection the connection
	 * @return how many there were
	 */
	public int wipe(UUID owner, UUID connection) {
		return this.jdbc.sql("delete from connection_secret where owner = :owner and connection_id = :connection")
			.param("owner", owner)
			.param("connection", connection)
			.update();
	}

}
