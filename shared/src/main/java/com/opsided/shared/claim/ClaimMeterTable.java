package com.opsided.shared.claim;

import java.math.BigDecimal;
import java.util.List;

import com.opsided.shared.discrepancy.DiscrepancyType;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The table {@code claim_meter}: the claims of all accounts in sums, for meters. Nobody
 * can sum a million claims every few seconds on every node, so one does for all.
 */
public final class ClaimMeterTable {

	private final JdbcClient jdbc;

	public ClaimMeterTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Sums anew, in the caller's transaction. Of two at once, one waits. */
	public void refresh() {
		this.jdbc.sql("lock table claim_meter in exclusive mode").update();
		this.jdbc.sql("delete from claim_meter").update();
		this.jdbc.sql("""
				insert into claim_meter (type, state, currency, due_within_days, claims, amount, paid)
				select type, state, currency, due_within_days, claims, amount, paid from claim_standing
				""").update();
	}

	/**
	 * Reads the sums.
	 * @return a line for each type, state, currency and deadline that has claims
	 */
	public List<Sum> list() {
		return this.jdbc.sql("select type, state, currency, due_within_days, claims, amount, paid from claim_meter")
			.query((row, number) -> new Sum(DiscrepancyType.valueOf(row.getString("type")),
					ClaimState.valueOf(row.getString("state")), row.getString("currency"),
					row.getInt("due_within_days"), row.getLong("claims"), row.getBigDecimal("amount"),
					row.getBigDecimal("paid")))
			.list();
	}

	/**
	 * A sum over all accounts.
	 *
	 * @param type the type
	 * @param state the state
	 * @param currency the ISO 4217 code, empty where neither value nor payment is known
	 * @param dueWithinDays 7, 14 or 30 if the claims are not filed and can be for at most
	 * so many days more, else 0
	 * @param claims how many
	 * @param amount what they ask for
	 * @param paid what was paid for them
	 */
	public record Sum(DiscrepancyType type, ClaimState state, String currency, int dueWithinDays, long claims,
			BigDecimal amount, BigDecimal paid) {

	}

}
