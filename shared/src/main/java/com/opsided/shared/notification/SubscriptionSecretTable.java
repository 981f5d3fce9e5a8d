package com.opsided.shared.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

import com.opsided.shared.token.KeyRing;
import com.opsided.shared.token.SealedRow;
import com.opsided.shared.token.SealedRows;
import com.opsided.shared.token.SealedSecret;
import com.opsided.shared.token.SecretPlace;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The table {@code subscription_secret}; the only class that names it. What goes in is
 * sealed before it leaves this process.
 */
public final class SubscriptionSecretTable implements SealedRows {

	/** Where messages go: a web or a mail address. */
	public static final String TARGET = "target";

	/** What signs webhooks. */
	public static final String SIGNING_SECRET = "signingSecret";

	/** What signed webhooks before, and signs beside it for a while. */
	public static final String PREVIOUS_SECRET = "previousSecret";

	private final JdbcClient jdbc;

	private final Supplier<KeyRing> keys;

	/**
	 * Opens the table.
	 * @param jdbc the database
	 * @param keys the keys, asked for with the first secret
	 */
	public SubscriptionSecretTable(JdbcClient jdbc, Supplier<KeyRing> keys) {
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
		SealedSecret sealed = this.keys.get().seal(secret, place);
		at(place, """
				insert into subscription_secret (owner, subscription_id, field, key_id, sealed, expires_at)
				values (:owner, :subscription, :field, :keyId, :sealed, :expiresAt)
				on conflict (owner, subscription_id, field) do update set key_id = excluded.key_id,
				    sealed = excluded.sealed, expires_at = excluded.expires_at, version = default
				""").param("keyId", sealed.keyId())
			.param("sealed", sealed.bytes())
			.param("expiresAt", (expiresAt != null) ? expiresAt.atOffset(ZoneOffset.UTC) : null)
			.update();
	}

	/**
	 * Reads a secret.
	 * @param place where it stands
	 * @return the secret, or nothing if there is none or it has ended
	 * @throws KeyRing.CannotOpen if it is there and does not open
	 */
	public Optional<String> get(SecretPlace place) {
		return at(place, """
				select key_id, sealed from subscription_secret
				where owner = :owner and subscription_id = :subscription and field = :field
				  and (expires_at is null or expires_at > now())
				""").query(SubscriptionSecretTable::sealed)
			.optional()
			.map((sealed) -> this.keys.get().open(sealed, place));
	}

	@Override
	public String table() {
		return "subscription_secret";
	}

	@Override
	public Map<String, Long> rowsByKey() {
		Map<String, Long> rows = new HashMap<>();
		this.jdbc.sql("select key_id, count(*) as rows from subscription_secret group by key_id").query((row) -> {
			rows.put(row.getString("key_id"), row.getLong("rows"));
		});
		return rows;
	}

	@Override
	public Optional<SealedRow> sample(String keyId) {
		return this.jdbc.sql("select * from subscription_secret where key_id = :key limit 1")
			.param("key", keyId)
			.query(SubscriptionSecretTable::row)
			.optional();
	}

	@Override
	public List<SealedRow> sealedOtherwise(String keyId, @Nullable SecretPlace after, int limit) {
		return this.jdbc.sql("""
				select * from subscription_secret
				where key_id <> :key and (owner, subscription_id, field) > (:owner, :subscription, :field)
				order by owner, subscription_id, field limit :limit
				""")
			.param("key", keyId)
			.param("owner", (after != null) ? after.owner() : new UUID(0, 0))
			.param("subscription", (after != null) ? after.connection() : new UUID(0, 0))
			.param("field", (after != null) ? after.field() : "")
			.param("limit", limit)
			.query(SubscriptionSecretTable::row)
			.list();
	}

	@Override
	public boolean reseal(SealedRow before, SealedSecret anew) {
		return at(before.place(), """
				update subscription_secret set key_id = :newKey, sealed = :anew
				where owner = :owner and subscription_id = :subscription and field = :field
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
			.param("subscription", place.connection())
			.param("field", place.field());
	}

	private static SealedRow row(ResultSet row, int number) throws SQLException {
		return new SealedRow(new SecretPlace(row.getObject("owner", UUID.class),
				row.getObject("subscription_id", UUID.class), row.getString("field")), sealed(row, number),
				row.getLong("version"));
	}

	private static SealedSecret sealed(ResultSet row, int number) throws SQLException {
		return new SealedSecret(row.getString("key_id"), row.getBytes("sealed"));
	}

}
