package com.opsided.shared.oauth;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import com.opsided.shared.account.Region;
import com.opsided.shared.connection.Provider;
import com.opsided.shared.token.SealedSecret;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;

/** The table {@code consent_state}; the only class that names it. */
public final class ConsentStateTable {

	private final JdbcClient jdbc;

	public ConsentStateTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Keeps that a user was sent to a provider.
	 * @param stateHash SHA-256 of the state that the provider will bring back
	 * @param state what is to be known then
	 */
	public void add(byte[] stateHash, ConsentState state) {
		SealedSecret verifier = state.verifier();
		Region region = state.region();
		this.jdbc.sql("""
				insert into consent_state (owner, state_id, state_hash, provider, redirect_uri, return_url, scopes,
				    region, expected, browser_hash, key_id, verifier, expires_at)
				values (:owner, :id, :hash, :provider, :redirectUri, :returnUrl, cast(:scopes as text[]), :region,
				    :expected, decode(cast(:browser as text), 'hex'), :keyId, :verifier, :expiresAt)
				""")
			.param("owner", state.owner())
			.param("id", state.id())
			.param("hash", stateHash)
			.param("provider", state.provider().name())
			.param("redirectUri", state.redirectUri())
			.param("returnUrl", state.returnUrl())
			.param("scopes", state.scopes().toArray(String[]::new))
			.param("region", (region != null) ? region.code() : "")
			.param("expected", state.expected())
			.param("browser", state.browserHash())
			.param("keyId", (verifier != null) ? verifier.keyId() : null)
			.param("verifier", (verifier != null) ? verifier.bytes() : null)
			.param("expiresAt", state.expiresAt().atOffset(ZoneOffset.UTC))
			.update();
	}

	/**
	 * Uses a state up. However many bring it at once, one gets it.
	 * @param stateHash SHA-256 of the state that came back
	 * @return what was kept with it, too late or not; nothing if it is unknown or was
	 * used
	 */
	public Optional<ConsentState> consume(byte[] stateHash) {
		return this.jdbc.sql("""
				delete from consent_state where state_hash = :hash
				returning owner, state_id, provider, redirect_uri, return_url, scopes, region, expected,
				    encode(browser_hash, 'hex') as browser_hash, key_id, verifier, expires_at
				""").param("hash", stateHash).query(ConsentStateTable::read).optional();
	}

	/**
	 * Forgets what nobody came back with.
	 * @param now what expired before this is forgotten
	 * @return how many were forgotten
	 */
	public int forgetExpired(Instant now) {
		return this.jdbc.sql("delete from consent_state where expires_at < :now")
			.param("now", now.atOffset(ZoneOffset.UTC))
			.update();
	}

	private static ConsentState read(ResultSet row, int number) throws SQLException {
		String region = row.getString("region");
		return new ConsentState(row.getObject("owner", UUID.class), row.getObject("state_id", UUID.class),
				Provider.valueOf(row.getString("provider")), row.getString("redirect_uri"), row.getString("return_url"),
				List.of((String[]) row.getArray("scopes").getArray()), region.isEmpty() ? null : Region.parse(region),
				row.getString("expected"), row.getString("browser_hash"), verifier(row),
				row.getObject("expires_at", OffsetDateTime.class).toInstant());
	}

	private static @Nullable SealedSecret verifier(ResultSet row) throws SQLException {
		String key = row.getString("key_id");
		return (key != null) ? new SealedSecret(key, row.getBytes("verifier")) : null;
	}

}
