package com.opsided.sync.discrepancy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;

import com.opsided.shared.account.Account;
import com.opsided.shared.account.AccountTable;
import com.opsided.shared.account.Region;
import com.opsided.shared.claim.ClaimSumTable;
import com.opsided.shared.discrepancy.DiscrepancySumTable;
import com.opsided.sync.server.ApiServer;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * An account of a user with as many discrepancies as wanted, and claims for what is open.
 */
record MillionDiscrepancies(UUID user, Account account) {

	static MillionDiscrepancies make(int rows) throws IOException {
		UUID user = UUID.randomUUID();
		Account account = ApiServer.bean(AccountTable.class).open("large " + user, Region.NA);
		ApiServer.bean(AccountTable.class).own(account, user);
		JdbcClient jdbc = ApiServer.bean(JdbcClient.class);
		for (String statement : script().split(";\\s*(\n|$)")) {
			JdbcClient.StatementSpec sql = jdbc.sql(statement).param("account", account.id());
			(statement.contains(":rows") ? sql.param("rows", rows) : sql).update();
		}
		jdbc.sql(
				"""
						insert into claim (account, loss, type, fnsku, msku, asin, title, reference_id, event_date, units, amount,
						    currency, state, opens, closes, policy_verified, reimbursed_at_open, reimbursed_before, changed_by, created_at)
						select account, loss, type, fnsku, msku, asin, title, reference_id, event_date, claimable_units, claimable_amount,
						    currency, 'READY', window_opens, window_closes, true, 0, 0, 'reconciliation', event_date
						from assessed_discrepancy where account = :account and state = 'CLAIMABLE'
						""")
			.param("account", account.id())
			.update();
		jdbc.sql("analyze").update();
		new DiscrepancySumTable(jdbc).replace(account.id(), 1);
		new ClaimSumTable(jdbc).addUp(account.id());
		return new MillionDiscrepancies(user, account);
	}

	private static String script() throws IOException {
		try (InputStream file = Objects.requireNonNull(
				MillionDiscrepancies.class.getResourceAsStream("/com/opsided/sync/bench/fill-discrepancies.sql"))) {
			return new String(file.readAllBytes(), StandardCharsets.UTF_8).replaceAll("(?m)^--.*$", "");
		}
	}

}
