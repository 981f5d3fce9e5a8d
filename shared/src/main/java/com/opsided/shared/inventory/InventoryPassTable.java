package com.opsided.shared.inventory;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

import com.opsided.shared.postgres.StagedRows;

import org.springframework.jdbc.core.simple.JdbcClient;

/** The table {@code inventory_pass}; the only class that names it. */
public final class InventoryPassTable {

	/** The table's name. */
	static final String NAME = "inventory_pass";

	private final JdbcClient jdbc;

	public InventoryPassTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Opens the pass of a run, or begins it again: then nothing counts as seen by it. Its
	 * number is greater than that of any pass that others made meanwhile.
	 * @param account the account
	 * @param run the run
	 * @param now when it begins
	 * @return the pass
	 */
	public InventoryPass begin(long account, long run, Instant now) {
		int pass = this.jdbc.sql("""
				insert into inventory_pass as p (account, pass, run, started_at)
				select :account, coalesce(max(pass), 0) + 1, :run, :now from inventory_pass where account = :account
				on conflict (account, run) do update set started_at = excluded.started_at, completed_at = null,
				    pass = case when p.pass = excluded.pass - 1 then p.pass else excluded.pass end
				returning pass
				""")
			.param("account", account)
			.param("run", run)
			.param("now", now.atOffset(ZoneOffset.UTC))
			.query(Integer.class)
			.single();
		InventoryItemTable.unsee(this.jdbc, account, pass);
		return new InventoryPass(account, pass, null);
	}

	/**
	 * Completes a pass that saw every SKU, in the connection's transaction: what it did
	 * not see is marked as missing.
	 * @param connection a connection in a transaction
	 * @param pass the pass
	 * @param now when it is completed
	 * @throws SQLException if PostgreSQL does not answer
	 */
	public static void complete(Connection connection, InventoryPass pass, Instant now) throws SQLException {
		InventoryItemTable.markMissing(connection, pass.account(), pass.pass(), now);
		StagedRows.execute(connection,
				"update inventory_pass set completed_at = timestamptz '%s' where account = %d and pass = %d"
					.formatted(now, pass.account(), pass.pass()));
	}

	/**
	 * Finds the newest complete pass of a day or before it, in UTC.
	 * @param account the account
	 * @param upTo the last day that is looked at
	 * @return the pass, or nothing if there is none
	 */
	public Optional<InventoryPass> newestComplete(long account, LocalDate upTo) {
		return this.jdbc.sql("""
				select account, pass, completed_at from inventory_pass
				where account = :account and completed_at < :tooLate order by pass desc limit 1
				""")
			.param("account", account)
			.param("tooLate", upTo.plusDays(1).atStartOfDay().atOffset(ZoneOffset.UTC))
			.query((row, number) -> read(row))
			.optional();
	}

	private static InventoryPass read(ResultSet row) throws SQLException {
		return new InventoryPass(row.getLong("account"), row.getInt("pass"),
				row.getObject("completed_at", OffsetDateTime.class).toInstant());
	}

}
