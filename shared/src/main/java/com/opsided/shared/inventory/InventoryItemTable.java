package com.opsided.shared.inventory;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.opsided.shared.postgres.CopyRows;
import com.opsided.shared.postgres.StagedRows;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The table {@code inventory_item}; the only class that names it: what the last pass that
 * asked for an item found of it.
 */
public final class InventoryItemTable {

	/** The table's name. */
	static final String NAME = "inventory_item";

	private static final String COLUMNS = """
			account, marketplace_id, seller_sku, fnsku, asin, condition, title, last_updated, seen_pass,
			""" + InventoryQuantities.NAMES;

	private static final int COLUMN_COUNT = 9 + InventoryQuantities.COLUMNS;

	private static final String STAGE = "staged_inventory";

	private InventoryItemTable() {
	}

	/**
	 * Takes over what a pass found, in the connection's transaction; what changed goes
	 * into the history. An item that comes twice counts as it came last.
	 * @param connection a connection in a transaction
	 * @param account the account
	 * @param pass the pass
	 * @param items what was found
	 * @throws SQLException if PostgreSQL does not take it
	 */
	public static void upsert(Connection connection, long account, int pass, List<InventoryItem> items)
			throws SQLException {
		StagedRows.copy(connection, STAGE, NAME, COLUMNS, encode(account, pass, lastOfEach(items)));
		InventoryHistoryTable.addChanged(connection, STAGE, NAME);
		StagedRows.execute(connection, """
				insert into inventory_item (%s) select %1$s from %s
				on conflict (account, marketplace_id, seller_sku) do update set
				    fnsku = excluded.fnsku, asin = excluded.asin, condition = excluded.condition,
				    title = excluded.title, last_updated = excluded.last_updated, seen_pass = excluded.seen_pass,
				    missing_since = null, (%s) = row (%s)
				""".formatted(COLUMNS, STAGE, InventoryQuantities.NAMES, InventoryQuantities.namesOf("excluded")));
	}

	/**
	 * Lets a pass begin again: what it saw does not count as seen by it any more.
	 * @param jdbc where the table is
	 * @param account the account
	 * @param pass the pass
	 */
	static void unsee(JdbcClient jdbc, long account, int pass) {
		jdbc.sql("update inventory_item set seen_pass = :pass - 1 where account = :account and seen_pass = :pass")
			.param("account", account)
			.param("pass", pass)
			.update();
	}

	/**
	 * Marks the items that a complete pass did not see. One that was missing before stays
	 * missing since then.
	 * @param connection a connection in a transaction
	 * @param account the account
	 * @param pass the pass
	 * @param since when it was completed
	 * @throws SQLException if PostgreSQL does not answer
	 */
	static void markMissing(Connection connection, long account, int pass, Instant since) throws SQLException {
		InventoryHistoryTable.addMissing(connection, NAME, account, pass);
		StagedRows.execute(connection, """
				update inventory_item set missing_since = timestamptz '%s'
				where account = %d and seen_pass <> %d and missing_since is null
				""".formatted(since, account, pass));
	}

	/**
	 * Selects each of the seller's SKUs once, missing ones too.
	 * @param account the account
	 * @return a query of (seller_sku, fnsku, asin, title)
	 */
	public static String bySku(long account) {
		return """
				select distinct on (seller_sku) seller_sku, fnsku, asin, title from inventory_item where account = %d
				order by seller_sku, missing_since desc nulls first, seen_pass desc, marketplace_id"""
			.formatted(account);
	}

	private static Collection<InventoryItem> lastOfEach(List<InventoryItem> items) {
		Map<List<String>, InventoryItem> byKey = new LinkedHashMap<>();
		items.forEach((item) -> byKey.put(List.of(item.marketplaceId(), item.sellerSku()), item));
		return byKey.values();
	}

	private static CopyRows encode(long account, int pass, Collection<InventoryItem> items) {
		CopyRows rows = new CopyRows(300 * items.size());
		for (InventoryItem item : items) {
			rows.row(COLUMN_COUNT).bigint(account).text(item.marketplaceId()).text(item.sellerSku());
			rows.text(item.fnsku()).text(item.asin()).text(item.condition()).text(item.title());
			rows.timestamp(item.lastUpdated()).integer(pass);
			item.quantities().appendTo(rows);
		}
		return rows;
	}

}
