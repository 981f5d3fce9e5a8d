package com.opsided.shared.rules;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;

import org.springframework.jdbc.core.simple.JdbcClient;

/** The table {@code account_rules}; the only class that names it. */
public final class AccountRulesTable {

	private static final String COLUMNS = """
			medium_units, medium_amount, high_units, high_amount, critical_units, critical_amount, drift_units,
			ignored_skus, minimum_amount, version""";

	private final JdbcClient jdbc;

	public AccountRulesTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Returns the rules of an account.
	 * @param account the account
	 * @return its rules, the defaults if it has none of its own
	 */
	public AccountRules of(long account) {
		return this.jdbc.sql("select " + COLUMNS + " from account_rules where account = :account")
			.param("account", account)
			.query(AccountRulesTable::read)
			.optional()
			.orElse(AccountRules.DEFAULTS);
	}

	/**
	 * Replaces the rules of an account. They hold from its next reconciliation on.
	 * @param account the account
	 * @param rules the rules, with the version that was seen before
	 * @param by who wants them
	 * @return the rules as they are now, or nothing if somebody changed them meanwhile
	 */
	public Optional<AccountRules> replace(long account, AccountRules rules, String by) {
		return this.jdbc
			.sql("""
					insert into account_rules as r (account, medium_units, medium_amount, high_units, high_amount, critical_units,
					    critical_amount, drift_units, ignored_skus, minimum_amount, version, updated_by)
					select :account, :mediumUnits, :mediumAmount, :highUnits, :highAmount, :criticalUnits, :criticalAmount,
					    :driftUnits, :ignored, :minimum, 1, :by
					where :version = 0 or exists (select from account_rules where account = :account)
					on conflict (account) do update set medium_units = excluded.medium_units,
					    medium_amount = excluded.medium_amount, high_units = excluded.high_units,
					    high_amount = excluded.high_amount, critical_units = excluded.critical_units,
					    critical_amount = excluded.critical_amount, drift_units = excluded.drift_units,
					    ignored_skus = excluded.ignored_skus, minimum_amount = excluded.minimum_amount,
					    version = r.version + 1, updated_at = now(), updated_by = excluded.updated_by
					where r.version = :version
					returning\s"""
					+ COLUMNS)
			.param("account", account)
			.param("mediumUnits", rules.medium().units())
			.param("mediumAmount", rules.medium().amount())
			.param("highUnits", rules.high().units())
			.param("highAmount", rules.high().amount())
			.param("criticalUnits", rules.critical().units())
			.param("criticalAmount", rules.critical().amount())
			.param("driftUnits", rules.driftUnits())
			.param("ignored", rules.ignoredSkus().toArray(String[]::new))
			.param("minimum", rules.minimumAmount())
			.param("by", by)
			.param("version", rules.version())
			.query(AccountRulesTable::read)
			.optional();
	}

	private static AccountRules read(ResultSet row, int number) throws SQLException {
		return new AccountRules(threshold(row, "medium"), threshold(row, "high"), threshold(row, "critical"),
				row.getInt("drift_units"), Set.of((String[]) row.getArray("ignored_skus").getArray()),
				row.getBigDecimal("minimum_amount"), row.getLong("version"));
	}

	private static Threshold threshold(ResultSet row, String severity) throws SQLException {
		return new Threshold(row.getInt(severity + "_units"), row.getBigDecimal(severity + "_amount"));
	}

}
