package com.opsided.shared.inventory;

import java.sql.Connection;
import java.sql.SQLException;

import com.opsided.shared.ledger.LiveLedger;
import com.opsided.shared.postgres.StagedRows;

/**
 * The table {@code inventory_history}; the only class that names it: a row for each pass
 * that found an item's quantities changed, found it for the first time or no more.
 */
public final class InventoryHistoryTable {

	private static final String KEY = "account, marketplace_id, seller_sku";

	private InventoryHistoryTable() {
	}

	/** The history of what differs from the items as they are. */
	static void addChanged(Connection connection, String stage, String items) throws SQLException {
		StagedRows.execute(connection, """
				insert into inventory_history (%1$s, pass, missing, fnsku, %2$s)
				select %1$s, s.seen_pass, false, s.fnsku, %3$s from %4$s s left join %5$s i using (%1$s)
				where i.fnsku is null or i.missing_since is not null
				or (s.fnsku, %3$s) is distinct from (i.fnsku, %6$s)
				%7$s
				""".formatted(KEY, InventoryQuantities.NAMES, InventoryQuantities.namesOf("s"), stage, items,
				InventoryQuantities.namesOf("i"), replacing()));
	}

	/** The history of what a complete pass did not see: it has nothing left. */
	static void addMissing(Connection connection, String items, long account, int pass) throws SQLException {
		StagedRows.execute(connection, """
				insert into inventory_history (%1$s, pass, missing, fnsku, %2$s)
				select %1$s, %3$d, true, i.fnsku, %4$s from %5$s i
				where i.account = %6$d and i.seen_pass <> %3$d and i.missing_since is null
				%7$s
				""".formatted(KEY, InventoryQuantities.NAMES, pass, "0, ".repeat(InventoryQuantities.COLUMNS - 1) + "0",
				items, account, replacing()));
	}

	/**
	 * Selects the products of a complete pass, by FNSKU, summed over the SKUs that share
	 * it: their fulfillable, unfulfillable, reserved and researching units, the same that
	 * {@code afn-warehouse-quantity} of the inventory report counts. A SKU that several
	 * marketplaces list lies in one pool: its largest figure counts.
	 * @param pass the pass
	 * @return a query for {@link InventorySnapshotTable#read}
	 */
	public static String byProduct(InventoryPass pass) {
		return """
				select fnsku, min(asin), min(seller_sku), min(title), least(sum(units), 2147483647)::int
				from (select seller_sku, fnsku, max(asin) as asin, max(title) as title, max(units) as units
				      from (select distinct on (h.marketplace_id, h.seller_sku) h.seller_sku, h.fnsku, h.missing, i.asin, i.title,
				                   h.fulfillable::bigint + h.unfulfillable + h.reserved + h.researching as units
				            from inventory_history h join %s i using (account, marketplace_id, seller_sku)
				            where h.account = %d and h.pass <= %d
				            order by h.marketplace_id, h.seller_sku, h.pass desc) newest
				      where not missing and fnsku >= current_setting('%s') and fnsku <> '' group by seller_sku, fnsku) skus
				group by fnsku order by fnsku"""
			.formatted(InventoryItemTable.NAME, pass.account(), pass.pass(), LiveLedger.FROM);
	}

	/**
	 * Selects the changes of an item that a pass found at {@code :since} or later. A pass
	 * tells its end only if it was complete; one that was not took no longer than an
	 * hour.
	 * @param item the name of the item's row
	 * @return a query with the parameter {@code :since}
	 */
	static String changedSince(String item) {
		return """
				select 1 from inventory_history h join %1$s p on p.account = h.account and p.pass = h.pass
				where h.account = %2$s.account and h.marketplace_id = %2$s.marketplace_id
				and h.seller_sku = %2$s.seller_sku
				and coalesce(p.completed_at, p.started_at + interval '1 hour') >= :since"""
			.formatted(InventoryPassTable.NAME, item);
	}

	/** A pass that was begun again speaks as it spoke last. */
	private static String replacing() {
		return """
				on conflict (%s, pass) do update set missing = excluded.missing, fnsku = excluded.fnsku,
				    (%s) = row (%s)""".formatted(KEY, InventoryQuantities.NAMES,
				InventoryQuantities.namesOf("excluded"));
	}

}
