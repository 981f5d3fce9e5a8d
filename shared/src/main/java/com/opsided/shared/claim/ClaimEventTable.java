package com.opsided.shared.claim;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The table {@code claim_event}; the only class that names it. PostgreSQL writes it
 * whenever a claim changes.
 */
public final class ClaimEventTable {

	private final JdbcClient jdbc;

	public ClaimEventTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Returns the history of a claim.
	 * @param claim the claim
	 * @return its changes, the first one first
	 */
	public List<ClaimEvent> of(Claim claim) {
		return this.jdbc.sql("""
				select version, from_state, to_state, units, paid_units, changed_by, note, at from claim_event
				where account = :account and loss = :loss order by version
				""").param("account", claim.account()).param("loss", claim.id()).query(ClaimEventTable::read).list();
	}

	private static ClaimEvent read(ResultSet row, int number) throws SQLException {
		String from = row.getString("from_state");
		return new ClaimEvent(row.getLong("version"), (from != null) ? ClaimState.valueOf(from) : null,
				ClaimState.valueOf(row.getString("to_state")), row.getInt("units"), row.getInt("paid_units"),
				row.getString("changed_by"), row.getString("note"),
				row.getObject("at", OffsetDateTime.class).toInstant());
	}

}
