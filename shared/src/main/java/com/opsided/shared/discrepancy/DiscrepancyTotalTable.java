package com.opsided.shared.discrepancy;

import java.math.BigDecimal;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The table {@code discrepancy_total}: the sums of each account's current detection.
 */
public final class DiscrepancyTotalTable {

	private final JdbcClient jdbc;

	public DiscrepancyTotalTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Replaces the sums of an account, in the caller's transaction.
	 * @param account the account
	 * @param totals the sums of its current detection
	 */
	public void replace(long account, List<DiscrepancyTotal> totals) {
		this.jdbc.sql("delete from discrepancy_total where account = :account").param("account", account).update();
		for (DiscrepancyTotal total : totals) {
			if (total.amounts().isEmpty()) {
				add(account, total, "", total.rows(), total.claimableUnits(), BigDecimal.ZERO);
				continue;
			}
			boolean first = true;
			for (var amount : total.amounts().entrySet()) {
				add(account, total, amount.getKey(), first ? total.rows() : 0, first ? total.claimableUnits() : 0,
						amount.getValue());
				first = false;
			}
		}
	}

	private void add(long account, DiscrepancyTotal total, String currency, long rows, long units, BigDecimal amount) {
		this.jdbc.sql("""
				insert into discrepancy_total (account, type, state, currency, discrepancies, claimable_units, amount)
				values (:account, :type, :state, :currency, :rows, :units, :amount)
				""")
			.param("account", account)
			.param("type", total.type().name())
			.param("state", total.state().name())
			.param("currency", currency)
			.param("rows", rows)
			.param("units", units)
			.param("amount", amount)
			.update();
	}

	/**
	 * Forgets the sums of an account.
	 * @param account the account
	 */
	public void deleteOf(long account) {
		replace(account, List.of());
	}

	/**
	 * Adds the sums of all accounts up. For meters.
	 * @return a line for each type, state and currency
	 */
	public List<Sum> ofAllAccounts() {
		return this.jdbc.sql("""
				select type, state, currency, sum(discrepancies) as discrepancies, sum(amount) as amount
				from discrepancy_total group by type, state, currency
				""")
			.query((row, number) -> new Sum(DiscrepancyType.valueOf(row.getString("type")),
					DiscrepancyState.valueOf(row.getString("state")), row.getString("currency"),
					row.getLong("discrepancies"), row.getBigDecimal("amount")))
			.list();
	}

	/**
	 * A sum over all accounts.
	 *
	 * @param type the type
	 * @param state the state
	 * @param currency the currency of the amount, empty where no value is known
	 * @param discrepancies how many; told once where amounts are in several currencies
	 * @param amount the claimable amount
	 */
	public record Sum(DiscrepancyType type, DiscrepancyState state, String currency, long discrepancies,
			BigDecimal amount) {

	}

}
