package com.opsided.shared.finance;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.opsided.shared.postgres.CopyRows;
import com.opsided.shared.postgres.StagedRows;

import org.springframework.jdbc.core.simple.JdbcClient;

/** The table {@code money_movement}; the only class that names it. */
public final class MoneyMovementTable {

	/** The table's name. */
	static final String NAME = "money_movement";

	private static final String COLUMNS = """
			account, transaction_id, type, status, description, posted_at, marketplace_id, order_id, refund_id, group_id,
			releases, amount, currency""";

	private static final String STAGE = "staged_movement";

	private final JdbcClient jdbc;

	public MoneyMovementTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Takes over transactions and their items, in the connection's transaction. One that
	 * is there already is replaced, since its status changes; others stay.
	 * @param connection a connection in a transaction
	 * @param account the account
	 * @param movements the transactions; of one that comes twice the last counts
	 * @throws SQLException if PostgreSQL does not take them
	 */
	public static void upsert(Connection connection, long account, List<MoneyMovement> movements) throws SQLException {
		Map<String, MoneyMovement> lastOfEach = new LinkedHashMap<>();
		movements.forEach((movement) -> lastOfEach.put(movement.transactionId(), movement));
		StagedRows.copy(connection, STAGE, "money_movement", COLUMNS, encode(account, lastOfEach.values()));
		StagedRows.execute(connection, """
				insert into money_movement (%s) select %1$s from %s
				on conflict (account, transaction_id) do update set
				    type = excluded.type, status = excluded.status, description = excluded.description,
				    posted_at = excluded.posted_at, marketplace_id = excluded.marketplace_id,
				    order_id = excluded.order_id, refund_id = excluded.refund_id, group_id = excluded.group_id,
				    releases = excluded.releases, amount = excluded.amount, currency = excluded.currency
				""".formatted(COLUMNS, STAGE));
		MoneyMovementItemTable.replace(connection, account, lastOfEach.values());
	}

	/**
	 * Tells whether any refund of an account is known.
	 * @param account the account
	 * @return whether there is one
	 */
	public boolean anyRefund(long account) {
		return this.jdbc
			.sql("select exists (select 1 from money_movement where account = :account and %s)".formatted(REFUND))
			.param("account", account)
			.query(Boolean.class)
			.single();
	}

	/**
	 * Selects what was refunded of each order and SKU up to a day, in UTC. A deferred
	 * refund and the one that releases it are one: its day is that of the first, its
	 * units are counted once.
	 * @param account the account
	 * @param upTo the last day that is looked at
	 * @return a query of (order_id, sku, asin, units, refunded_on)
	 */
	static String refunds(long account, LocalDate upTo, String items) {
		return """
				select t.order_id, i.sku, max(i.asin) as asin,
				       least(coalesce(sum(greatest(i.quantity, 0)) filter (where t.transaction_id not in (
				           select releases from money_movement where account = %1$d and posted_at < %2$s)), 0), 2147483647)::int as units,
				       min((t.posted_at at time zone 'UTC')::date) as refunded_on
				from money_movement t join %3$s i using (account, transaction_id)
				where t.account = %1$d and t.posted_at < %2$s and %4$s and t.order_id <> '' and i.sku <> ''
				and i.network <> 'MFN'
				group by t.order_id, i.sku"""
			.formatted(account, "timestamptz '" + upTo.plusDays(1) + " 00:00Z'", items, REFUND);
	}

	/**
	 * Tells a transaction that charges a fee of its own.
	 * @param row the name of the transaction's row
	 * @return a condition
	 */
	static String feeOf(String row) {
		return """
				(%1$s.type ~* '(fee|billing|charge(?!back))' or %1$s.description ~* '\\mfees?\\M')
				and %1$s.type !~* '^(refund|shipment|chargeback)'""".formatted(row);
	}

	/** The types in which Amazon writes a customer's refund. */
	private static final String REFUND = "lower(regexp_replace(type, '[^A-Za-z0-9]', '', 'g')) = 'refund'";

	private static CopyRows encode(long account, Collection<MoneyMovement> movements) {
		CopyRows rows = new CopyRows(300 * movements.size());
		for (MoneyMovement each : movements) {
			rows.row(13).bigint(account).text(each.transactionId()).text(each.type()).text(each.status());
			rows.text(each.description()).timestamp(each.postedAt()).text(each.marketplaceId()).text(each.orderId());
			rows.text(each.refundId()).text(each.groupId()).text(each.releases()).numeric(each.amount());
			rows.text(each.currency());
		}
		return rows;
	}

}
