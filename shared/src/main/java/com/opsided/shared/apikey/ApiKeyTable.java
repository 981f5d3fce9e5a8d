package com.opsided.shared.apikey;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import com.opsided.shared.web.Role;
import com.opsided.shared.web.Scope;

import org.springframework.jdbc.core.simple.JdbcClient;

/** The table {@code api_key}; the only class that names it. */
public final class ApiKeyTable {

	private static final String COLUMNS = """
			k.owner, k.key_id, k.name, k.hint, k.scopes, k.created_at, k.expires_at, k.last_used_at""";

	private final JdbcClient jdbc;

	public ApiKeyTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Adds a key.
	 * @param key the key
	 * @param hash SHA-256 of its secret
	 * @param most how many a user may have
	 * @return whether it was added; not if the user is not there or has enough
	 */
	public boolean add(ApiKey key, byte[] hash, int most) {
		return this.jdbc.sql("""
				insert into api_key (owner, key_id, hash, name, hint, scopes, created_at, expires_at)
				select u.user_id, :id, :hash, :name, :hint, cast(:scopes as text[]), :at, :expiresAt
				from app_user u where u.user_id = :owner
				    and (select count(*) from api_key k where k.owner = :owner) < :most
				""")
			.param("owner", key.owner())
			.param("id", key.id())
			.param("hash", hash)
			.param("name", key.name())
			.param("hint", key.hint())
			.param("scopes", key.scopes().stream().map(Scope::name).sorted().toArray(String[]::new))
			.param("at", key.createdAt().atOffset(ZoneOffset.UTC))
			.param("expiresAt", key.expiresAt().atOffset(ZoneOffset.UTC))
			.param("most", most)
			.update() == 1;
	}

	/**
	 * Lists a user's keys.
	 * @param owner the user
	 * @return the keys, the oldest first
	 */
	public List<ApiKey> ownedBy(UUID owner) {
		return this.jdbc
			.sql("select " + COLUMNS + " from api_key k where k.owner = :owner order by k.created_at, k.key_id")
			.param("owner", owner)
			.query(ApiKeyTable::read)
			.list();
	}

	/**
	 * Finds a user's key.
	 * @param owner the user
	 * @param id the key's id
	 * @return the key, or nothing if it is not there or another's
	 */
	public Optional<ApiKey> find(UUID owner, UUID id) {
		return this.jdbc.sql("select " + COLUMNS + " from api_key k where k.owner = :owner and k.key_id = :id")
			.param("owner", owner)
			.param("id", id)
			.query(ApiKeyTable::read)
			.optional();
	}

	/**
	 * Finds out whose a key is.
	 * @param hash SHA-256 of its secret
	 * @return the key, expired or not, with its owner, or nothing
	 */
	public Optional<KeyHolder> holder(byte[] hash) {
		return this.jdbc
			.sql("select u.role, u.state, " + COLUMNS
					+ " from api_key k join app_user u on u.user_id = k.owner where k.hash = :hash")
			.param("hash", hash)
			.query((row, n) -> new KeyHolder(read(row, n), Role.valueOf(row.getString("role")),
					row.getString("state").equals("ACTIVE")))
			.optional();
	}

	/**
	 * Writes down that a key is used, unless that was done lately.
	 * @param key the key
	 * @param at when
	 * @param lately since when it counts as lately
	 * @return whether it was written down by this call
	 */
	public boolean used(ApiKey key, Instant at, Instant lately) {
		return this.jdbc.sql("""
				update api_key set last_used_at = :at
				where owner = :owner and key_id = :id and (last_used_at is null or last_used_at < :lately)
				""")
			.param("owner", key.owner())
			.param("id", key.id())
			.param("at", at.atOffset(ZoneOffset.UTC))
			.param("lately", lately.atOffset(ZoneOffset.UTC))
			.update() == 1;
	}

	/**
	 * Takes a key back.
	 * @param owner the user
	 * @param id the key's id
	 * @return whether it was there
	 */
	public boolean delete(UUID owner, UUID id) {
		return this.jdbc.sql("delete from api_key where owner = :owner and key_id = :id")
			.param("owner", owner)
			.param("id", id)
			.update() == 1;
	}

	/**
	 * Forgets keys that ended by themselves.
	 * @param before those that ended before
	 * @return how many
	 */
	public int forget(Instant before) {
		return this.jdbc.sql("delete from api_key where expires_at < :before")
			.param("before", before.atOffset(ZoneOffset.UTC))
			.update();
	}

	private static ApiKey read(ResultSet row, int number) throws SQLException {
		OffsetDateTime lastUsed = row.getObject("last_used_at", OffsetDateTime.class);
		Set<Scope> scopes = EnumSet.noneOf(Scope.class);
		Arrays.stream((String[]) row.getArray("scopes").getArray()).map(Scope::valueOf).forEach(scopes::add);
		return new ApiKey(row.getObject("owner", UUID.class), row.getObject("key_id", UUID.class),
				row.getString("name"), row.getString("hint"), scopes,
				row.getObject("created_at", OffsetDateTime.class).toInstant(),
				row.getObject("expires_at", OffsetDateTime.class).toInstant(),
				(lastUsed != null) ? lastUsed.toInstant() : null);
	}

}
