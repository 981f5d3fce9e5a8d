package com.opsided.shared.session;

import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The table {@code spent_refresh_token}, which {@link SessionTable} fills.
 */
public final class SpentTokenTable {

	private final JdbcClient jdbc;

	public SpentTokenTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Finds the session that a spent refresh token belongs to.
	 * @param hash SHA-256 of the token
	 * @return the user and the session, or nothing if the token was never a head
	 */
	public Optional<Family> familyOf(byte[] hash) {
		return this.jdbc.sql("select owner, session_id from spent_refresh_token where hash = :hash")
			.param("hash", hash)
			.query((row, n) -> new Family(row.getObject("owner", UUID.class), row.getObject("session_id", UUID.class)))
			.optional();
	}

	/**
	 * Whose tokens they are.
	 *
	 * @param owner the user
	 * @param session the session's id
	 */
	public record Family(UUID owner, UUID session) {

	}

}
