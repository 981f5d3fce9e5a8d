package com.opsided.shared.token;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import com.opsided.shared.connection.Connection;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The table {@code connection_secret}; the only class that names it. What goes in is
 * sealed before it leaves this process.
 */
public final class ConnectionSecretTable implements SealedRows {

	/** The field of the refresh token. */
	public static final String REFRESH_TOKEN = "refreshToken";

	/** The field of the access token. */
	public static final String ACCESS_TOKEN = "accessToken";

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
		at(place, """
				insert into connection_secret as s (owner, connection_id, field, key_id, sealed, expires_at)
				values (:owner, :connection, :field, :keyId, :sealed, :expiresAt)
				on conflict (owner, connection_id, field) do update set key_id = excluded.key_id,
				    sealed = excluded.sealed, expires_at = excluded.expires_at, version = default, updated_at = now()
				""").param("keyId", sealed.keyId())
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
		return at(place, """
				select key_id, sealed from connection_secret
				where owner = :owner and connection_id = :connection and field = :field
				""").query(ConnectionSecretTable::sealed).optional().map((sealed) -> this.keys.open(sealed, place));
	}

	/**
	 * Deletes the secrets of a connection.
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

	/** Reads the tokens of a connection. */
	StoredTokens tokens(Connection connection) {
		Map<String, StoredSecret> secrets = new HashMap<>();
		of(connection, """
				select field, key_id, sealed, version, updated_at, expires_at from connection_secret
				where owner = :owner and connection_id = :connection and field in ('refreshToken', 'accessToken')
				""").query((row) -> {
			secrets.put(row.getString("field"), secret(row, place(connection, row.getString("field"))));
		});
		return new StoredTokens(secrets.get(REFRESH_TOKEN), secrets.get(ACCESS_TOKEN));
	}

	/**
	 * Puts new tokens in the place of those that were read.
	 * @return whether they were put; not if others are there or none are any more
	 */
	boolean replace(Connection connection, StoredTokens before, GrantedTokens granted, Instant now) {
		Map<String, Long> versions = new HashMap<>();
		of(connection, """
				select field, version from connection_secret
				where owner = :owner and connection_id = :connection and field in ('refreshToken', 'accessToken')
				order by field for update
				""").query((row) -> {
			versions.put(row.getString("field"), row.getLong("version"));
		});
		if (versions.getOrDefault(REFRESH_TOKEN, 0L) != before.refreshVersion()
				|| versions.getOrDefault(ACCESS_TOKEN, 0L) != before.accessVersion()) {
			return false;
		}
		put(place(connection, ACCESS_TOKEN), granted.accessToken(),
				(granted.life() != null) ? now.plus(granted.life()) : null);
		if (granted.refreshToken() != null) {
			put(place(connection, REFRESH_TOKEN), granted.refreshToken(), null);
		}
		return true;
	}

	@Override
	public String table() {
		return "connection_secret";
	}

	@Override
	public Map<String, Long> rowsByKey() {
		Map<String, Long> rows = new HashMap<>();
		this.jdbc.sql("select key_id, count(*) as rows from connection_secret group by key_id").query((row) -> {
			rows.put(row.getString("key_id"), row.getLong("rows"));
		});
		return rows;
	}

	@Override
	public Optional<SealedRow> sample(String keyId) {
		return this.jdbc.sql("select * from connection_secret where key_id = :key limit 1")
			.param("key", keyId)
			.query(ConnectionSecretTable::row)
			.optional();
	}

	@Override
	public List<SealedRow> sealedOtherwise(String keyId, @Nullable SecretPlace after, int limit) {
		return this.jdbc.sql("""
				select * from connection_secret
				where key_id <> :key and (owner, connection_id, field) > (:owner, :connection, :field)
				order by owner, connection_id, field limit :limit
				""")
			.param("key", keyId)
			.param("owner", (after != null) ? after.owner() : new UUID(0, 0))
			.param("connection", (after != null) ? after.connection() : new UUID(0, 0))
			.param("field", (after != null) ? after.field() : "")
			.param("limit", limit)
			.query(ConnectionSecretTable::row)
			.list();
	}

	/** Keeps the version: whoever refreshes meanwhile is not disturbed. */
	@Override
	public boolean reseal(SealedRow before, SealedSecret anew) {
		return at(before.place(), """
				update connection_secret set key_id = :newKey, sealed = :anew
				where owner = :owner and connection_id = :connection and field = :field
				  and version = :version and key_id = :oldKey and sealed = :sealed
				""").param("newKey", anew.keyId())
			.param("anew", anew.bytes())
			.param("version", before.version())
			.param("oldKey", before.secret().keyId())
			.param("sealed", before.secret().bytes())
			.update() == 1;
	}

	private JdbcClient.StatementSpec at(SecretPlace place, String sql) {
		return this.jdbc.sql(sql)
			.param("owner", place.owner())
			.param("connection", place.connection())
			.param("field", place.field());
	}

	private JdbcClient.StatementSpec of(Connection connection, String sql) {
		return this.jdbc.sql(sql).param("owner", connection.owner()).param("connection", connection.id());
	}

	static SecretPlace place(Connection connection, String field) {
		return new SecretPlace(connection.owner(), connection.id(), field);
	}

	private StoredSecret secret(ResultSet row, SecretPlace place) throws SQLException {
		OffsetDateTime end = row.getObject("expires_at", OffsetDateTime.class);
		return new StoredSecret(this.keys.open(sealed(row, 0), place), row.getLong("version"),
				row.getObject("updated_at", OffsetDateTime.class).toInstant(), (end != null) ? end.toInstant() : null);
	}

	private static SealedRow row(ResultSet row, int number) throws SQLException {
		return new SealedRow(new SecretPlace(row.getObject("owner", UUID.class),
				row.getObject("connection_id", UUID.class), row.getString("field")), sealed(row, number),
				row.getLong("version"));
	}

	private static SealedSecret sealed(ResultSet row, int number) throws SQLException {
		return new SealedSecret(row.getString("key_id"), row.getBytes("sealed"));
	}

	/**
	 * Wipes a secret.
	 * @param place where it stands
	 */
	public void wipe(SecretPlace place) {
		this.jdbc.sql("""
				delete from connection_secret
				where owner = :owner and connection_id = :connection and field = :field
				""")
			.param("owner", place.owner())
			.param("connection", place.connection())
			.param("field", place.field())
			.update();
	}

	/**
	 * Tells since when secrets are there and until when they hold.
	 * @param connections the connections
	 * @param field the name of the secret
	 * @return the ages by connection; connections without that secret are left out
	 */
	public Map<UUID, SecretAge> ages(Collection<UUID> connections, String field) {
		Map<UUID, SecretAge> ages = new HashMap<>();
		this.jdbc.sql("""
				select connection_id, updated_at, expires_at, version from connection_secret
				where connection_id = any (cast(:connections as uuid[])) and field = :field
				""")
			.param("connections", connections.stream().map(UUID::toString).toArray(String[]::new))
			.param("field", field)
			.query((row) -> {
				OffsetDateTime expiresAt = row.getObject("expires_at", OffsetDateTime.class);
				ages.put(row.getObject("connection_id", UUID.class),
						new SecretAge(row.getObject("updated_at", OffsetDateTime.class).toInstant(),
								(expiresAt != null) ? expiresAt.toInstant() : null, row.getLong("version")));
			});
		return ages;
	}

}
