package com.opsided.shared.claim;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The table {@code claim_sum}: what claims add up to by month. PostgreSQL adds an entry
 * whenever claims change.
 */
public final class ClaimSumTable {

	private final JdbcClient jdbc;

	public ClaimSumTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Adds an account's entries up, so that they stay few; what they say stays the same.
	 * @param account the account
	 */
	public void addUp(long account) {
		this.jdbc.sql("""
				with former as (
				    delete from claim_sum where account = :account returning kind, month, currency, claims, amount)
				insert into claim_sum (account, kind, month, currency, claims, amount)
				select :account, kind, month, currency, sum(claims), sum(amount) from former
				group by kind, month, currency having sum(claims) <> 0 or sum(amount) <> 0
				""").param("account", account).update();
	}

	/**
	 * Returns what the claims of accounts add up to.
	 * @param accounts the accounts
	 * @return the sums by month, currency and kind
	 */
	public List<ClaimSum> of(Collection<Long> accounts) {
		return this.jdbc
			.sql("""
					select kind, month, currency, sum(claims) as claims, sum(amount) as amount from claim_sum
					where account = any (:accounts)
					group by kind, month, currency having sum(claims) <> 0 or sum(amount) <> 0 order by month, currency, kind
					""")
			.param("accounts", accounts.toArray(Long[]::new))
			.query((row, n) -> new ClaimSum(ClaimSum.Kind.valueOf(row.getString("kind")),
					YearMonth.from(row.getObject("month", LocalDate.class)), row.getString("currency"),
					row.getLong("claims"), row.getBigDecimal("amount")))
			.list();
	}

}
