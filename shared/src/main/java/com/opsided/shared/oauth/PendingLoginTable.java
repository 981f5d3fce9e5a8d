package com.opsided.shared.oauth;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;

/** The table {@code appstore_login}; the only class that names it. */
public final class PendingLoginTable {

	private final JdbcClient jdbc;

	public PendingLoginTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Keeps a login.
	 * @param hash SHA-256 of the key that the seller's browser was given
	 * @param login the login
	 */
	public void add(byte[] hash, PendingLogin login) {
		this.jdbc.sql("""
				insert into appstore_login (login_hash, callback_uri, amazon_state, selling_partner_id, expires_at)
				values (:hash, :callbackUri, :amazonState, :seller, :expiresAt)
				""")
			.param("hash", hash)
			.param("callbackUri", login.callbackUri())
			.param("amazonState", login.amazonState())
			.param("seller", login.sellingPartnerId())
			.param("expiresAt", login.expiresAt().atOffset(ZoneOffset.UTC))
			.update();
	}

	/**
	 * Uses a login up.
	 * @param hash SHA-256 of the key
	 * @param now the present time
	 * @return the login, or nothing if it is unknown, was used or is too old
	 */
	public Optional<PendingLogin> consume(byte[] hash, Instant now) {
		return this.jdbc.sql("""
				delete from appstore_login where login_hash = :hash
				returning callback_uri, amazon_state, selling_partner_id, expires_at
				""")
			.param("hash", hash)
			.query((row, number) -> new PendingLogin(row.getString("callback_uri"), row.getString("amazon_state"),
					row.getString("selling_partner_id"), row.getObject("expires_at", OffsetDateTime.class).toInstant()))
			.optional()
			.filter((login) -> now.isBefore(login.expiresAt()));
	}

	/**
	 * Forgets those who did not sign in.
	 * @param now what expired before this is forgotten
	 * @return how many were forgotten
	 */
	public int forgetExpired(Instant now) {
		return this.jdbc.sql("delete from appstore_login where expires_at < :now")
			.param("now", now.atOffset(ZoneOffset.UTC))
			.update();
	}

}
