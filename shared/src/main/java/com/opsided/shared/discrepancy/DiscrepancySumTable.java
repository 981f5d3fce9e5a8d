package com.opsided.shared.discrepancy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The table {@code discrepancy_sum}: what the lists that count add up to. A new list
 * replaces its account's entries; PostgreSQL adds one for each discrepancy whose claim
 * changes its state later.
 */
public final class DiscrepancySumTable {

	private static final String SUMS = """
			select type, state, nullif(closes, 'infinity') as closes, nullif(currency, '') as currency,
			       sum(discrepancies) as discrepancies, sum(amount) as amount
			from %s join current_detection using (account, detection_id)
			where account = any (:accounts) group by 1, 2, 3, 4 having sum(discrepancies) <> 0 order by 1, 2, 3, 4
			""";

	private final JdbcClient jdbc;

	public DiscrepancySumTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Counts the list of a detection. In one statement: a change that is committed
	 * meanwhile is then either in the list and its entry deleted, or in neither.
	 * @param account the account
	 * @param detection the detection that counts from now on
	 */
	public void replace(long account, int detection) {
		this.jdbc
			.sql("""
					with gone as (delete from discrepancy_sum where account = :account)
					insert into discrepancy_sum (account, detection_id, type, state, closes, currency, discrepancies, amount)
					select account, detection_id, type, state, closes, currency, discrepancies, amount
					from discrepancy_listed_sum where account = :account and detection_id = :detection
					""")
			.param("account", account)
			.param("detection", detection)
			.update();
	}

	/**
	 * Returns what the discrepancies of accounts add up to. A list that a version before
	 * this one has written has no entries; it is counted anew, which takes as long as the
	 * list is.
	 * @param accounts the accounts
	 * @return the sums, by type, state, deadline and currency
	 */
	public List<DiscrepancySum> of(Collection<Long> accounts) {
		List<DiscrepancySum> sums = read(SUMS.formatted("discrepancy_sum"), accounts);
		return sums.isEmpty() ? read(SUMS.formatted("discrepancy_listed_sum"), accounts) : sums;
	}

	private List<DiscrepancySum> read(String sql, Collection<Long> accounts) {
		return this.jdbc.sql(sql)
			.param("accounts", accounts.toArray(Long[]::new))
			.query(DiscrepancySumTable::read)
			.list();
	}

	private static DiscrepancySum read(ResultSet row, int number) throws SQLException {
		@Nullable LocalDate closes = row.getObject("closes", LocalDate.class);
		return new DiscrepancySum(DiscrepancyType.valueOf(row.getString("type")),
				DiscrepancyState.valueOf(row.getString("state")), closes, row.getString("currency"),
				row.getLong("discrepancies"), row.getBigDecimal("amount"));
	}

}
