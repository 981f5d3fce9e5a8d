package com.opsided.shared.oauth;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import com.opsided.shared.connection.Provider;
import com.opsided.shared.token.SealedRow;
import com.opsided.shared.token.SealedRows;
import com.opsided.shared.token.SealedSecret;
import com.opsided.shared.token.SecretPlace;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;

/** The table {@code token_revocation}; the only class that names it. */
public final class RevocationTable implements SealedRows {

	private final JdbcClient jdbc;

	public RevocationTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Keeps that a provider is to be told.
	 * @param revocation what to tell; its attempts are counted from 0
	 */
	public void add(Revocation revocation) {
		this.jdbc.sql("""
				insert into token_revocation (owner, revocation_id, connection_id, provider, key_id, token, asked_at,
				    next_at)
				values (:owner, :id, :connection, :provider, :keyId, :token, :askedAt, :askedAt)
				""")
			.param("owner", revocation.owner())
			.param("id", revocation.id())
			.param("connection", revocation.connection())
			.param("provider", revocation.provider().name())
			.param("keyId", revocation.token().keyId())
			.param("token", revocation.token().bytes())
			.param("askedAt", revocation.askedAt().atOffset(ZoneOffset.UTC))
			.update();
	}

	/**
	 * Takes what is due. Nobody else gets it before it is due again, so that a process
	 * that dies over it delays it and does not lose it.
	 * @param now the present time
	 * @param again when it is due again unless it was done by then
	 * @param limit how many at most
	 * @return what is to be tried now
	 */
	public List<Revocation> take(Instant now, Instant again, int limit) {
		return this.jdbc
			.sql("""
					update token_revocation r set attempts = r.attempts + 1, next_at = :again
					from (select owner, revocation_id from token_revocation where next_at <= :now
					    order by next_at limit :limit for update skip locked) due
					where r.owner = due.owner and r.revocation_id = due.revocation_id
					returning r.owner, r.revocation_id, r.connection_id, r.provider, r.key_id, r.token, r.attempts, r.asked_at
					""")
			.param("now", now.atOffset(ZoneOffset.UTC))
			.param("again", again.atOffset(ZoneOffset.UTC))
			.param("limit", limit)
			.query(RevocationTable::read)
			.list();
	}

	/**
	 * Puts a revocation off, after an attempt that failed.
	 * @param revocation the revocation as it was taken
	 * @param next when to try again
	 */
	public void putOff(Revocation revocation, Instant next) {
		this.jdbc.sql("""
				update token_revocation set next_at = :next
				where owner = :owner and revocation_id = :id and attempts = :attempts
				""")
			.param("next", next.atOffset(ZoneOffset.UTC))
			.param("owner", revocation.owner())
			.param("id", revocation.id())
			.param("attempts", revocation.attempts())
			.update();
	}

	/**
	 * Forgets a revocation, and with it the token: it was done, or given up.
	 * @param revocation the revocation
	 * @return whether it was still there
	 */
	public boolean forget(Revocation revocation) {
		return this.jdbc.sql("delete from token_revocation where owner = :owner and revocation_id = :id")
			.param("owner", revocation.owner())
			.param("id", revocation.id())
			.update() == 1;
	}

	/**
	 * Forgets what was still to be told about a connection. Its user has consented anew,
	 * and a revocation of the old token would end the new consent, too.
	 * @param owner the user
	 * @param connection the connection
	 * @return how many were forgotten
	 */
	public int forgetThoseOf(UUID owner, UUID connection) {
		return this.jdbc.sql("delete from token_revocation where owner = :owner and connection_id = :connection")
			.param("owner", owner)
			.param("connection", connection)
			.update();
	}

	@Override
	public String table() {
		return "token_revocation";
	}

	@Override
	public Map<String, Long> rowsByKey() {
		Map<String, Long> rows = new HashMap<>();
		this.jdbc.sql("select key_id, count(*) as rows from token_revocation group by key_id").query((row) -> {
			rows.put(row.getString("key_id"), row.getLong("rows"));
		});
		return rows;
	}

	@Override
	public Optional<SealedRow> sample(String keyId) {
		return this.jdbc
			.sql("select owner, revocation_id, key_id, token from token_revocation where key_id = :key limit 1")
			.param("key", keyId)
			.query(RevocationTable::sealed)
			.optional();
	}

	@Override
	public List<SealedRow> sealedOtherwise(String keyId, @Nullable SecretPlace after, int limit) {
		return this.jdbc.sql("""
				select owner, revocation_id, key_id, token from token_revocation
				where key_id <> :key and (owner, revocation_id) > (:owner, :id)
				order by owner, revocation_id limit :limit
				""")
			.param("key", keyId)
			.param("owner", (after != null) ? after.owner() : new UUID(0, 0))
			.param("id", (after != null) ? after.connection() : new UUID(0, 0))
			.param("limit", limit)
			.query(RevocationTable::sealed)
			.list();
	}

	@Override
	public boolean reseal(SealedRow before, SealedSecret anew) {
		return this.jdbc.sql("""
				update token_revocation set key_id = :newKey, token = :anew
				where owner = :owner and revocation_id = :id and key_id = :oldKey and token = :token
				""")
			.param("newKey", anew.keyId())
			.param("anew", anew.bytes())
			.param("owner", before.place().owner())
			.param("id", before.place().connection())
			.param("oldKey", before.secret().keyId())
			.param("token", before.secret().bytes())
			.update() == 1;
	}

	private static SealedRow sealed(ResultSet row, int number) throws SQLException {
		SecretPlace place = Revocation.place(row.getObject("owner", UUID.class),
				row.getObject("revocation_id", UUID.class));
		return new SealedRow(place, new SealedSecret(row.getString("key_id"), row.getBytes("token")), 0);
	}

	private static Revocation read(ResultSet row, int number) throws SQLException {
		return new Revocation(row.getObject("owner", UUID.class), row.getObject("revocation_id", UUID.class),
				row.getObject("connection_id", UUID.class), Provider.valueOf(row.getString("provider")),
				new SealedSecret(row.getString("key_id"), row.getBytes("token")), row.getInt("attempts"),
				row.getObject("asked_at", OffsetDateTime.class).toInstant());
	}

}
