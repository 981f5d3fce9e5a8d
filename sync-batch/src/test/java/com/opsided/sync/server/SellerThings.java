package com.opsided.sync.server;

import java.util.Map;
import java.util.UUID;

import com.opsided.shared.account.Account;
import com.opsided.shared.account.AccountTable;
import com.opsided.shared.account.Region;
import com.opsided.shared.run.NewRun;
import com.opsided.shared.run.RunTable;
import com.opsided.shared.web.Role;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A seller with one of everything that can be named in a request.
 *
 * @param user the seller
 * @param account the account
 * @param run a run that is at rest
 * @param loss a discrepancy with a claim: they have one id
 */
record SellerThings(UUID user, long account, long run, UUID loss) {

	static SellerThings make() {
		UUID user = UUID.randomUUID();
		Account account = ApiServer.bean(AccountTable.class).open("of " + user, Region.NA);
		ApiServer.bean(AccountTable.class).own(account, user);
		long run = ApiServer.bean(RunTable.class)
			.insert(new NewRun(account.id(), "reconciliation", "k", Map.of(), "a test"))
			.orElseThrow()
			.id();
		sql("update run set state = 'FAILED', detail = 'planned' where account = :account", account.id(), null);
		UUID loss = UUID.randomUUID();
		detected(account.id(), loss);
		return new SellerThings(user, account.id(), run, loss);
	}

	private static void detected(long account, UUID loss) {
		sql("insert into detection (account, detection_id, as_of, inputs, state) values "
				+ "(:account, 1, '2026-01-31', 'x', 'CURRENT')", account, loss);
		sql("""
				insert into discrepancy (account, detection_id, number, type, standing, fnsku, msku, asin, title, reference_id,
				    occurrence, event_date, fulfillment_center, disposition, reason, units, units_found, units_reimbursed)
				values (:account, 1, 1, 'FC_LOST', 'CLAIM', 'X1', 'M1', 'B1', 'a lamp', 'R1', 1, '2026-01-01', 'LGB3',
				    'SELLABLE', 'M', 3, 0, 0)
				""",
				account, loss);
		sql("""
				insert into assessment (account, detection_id, number, claimable_units, unit_value, currency,
				    claimable_amount, value_basis, state, loss)
				values (:account, 1, 1, 3, 10.00, 'USD', 30.00, 'SOURCING_COST', 'CLAIMABLE', cast(:loss as uuid))
				""", account, loss);
		sql("""
				insert into claim (account, loss, type, fnsku, msku, asin, title, reference_id, event_date, units, amount,
				    currency, state, opens, closes, policy_verified, reimbursed_at_open, reimbursed_before, changed_by)
				values (:account, cast(:loss as uuid), 'FC_LOST', 'X1', 'M1', 'B1', 'a lamp', 'R1', '2026-01-01', 3, 30.00,
				    'USD', 'READY', '2026-01-05', '2026-03-01', true, 0, 0, 'a test')
				""",
				account, loss);
		sql("""
				insert into discrepancy_listing (account, detection_id, number, loss, type, base_state, state, severity,
				    ignored, note, closes, fnsku, msku, claimable_amount)
				values (:account, 1, 1, cast(:loss as uuid), 'FC_LOST', 'CLAIMABLE', 'CLAIMABLE', 'LOW', false, '',
				    '2026-03-01', 'X1', 'M1', 30.00)
				""", account, loss);
	}

	private static void sql(String sql, long account, @Nullable UUID loss) {
		JdbcClient.StatementSpec statement = ApiServer.bean(JdbcClient.class).sql(sql).param("account", account);
		(sql.contains(":loss") ? statement.param("loss", loss) : statement).update();
	}

	String token() {
		return ApiServer.token(Role.SELLER, this.user);
	}

	/** What could have been changed of it. */
	String rows() {
		return String.join("\n", ApiServer.bean(JdbcClient.class).sql("""
				select 'run ' || t::text from run t where account = :account
				union all select 'claim ' || t::text from claim t where account = :account
				union all select 'rules ' || t::text from account_rules t where account = :account
				union all select 'file ' || t::text from stored_file t where account = :account
				order by 1
				""").param("account", this.account).query(String.class).list());
	}

}
