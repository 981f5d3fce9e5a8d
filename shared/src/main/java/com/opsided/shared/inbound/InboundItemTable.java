package com.opsided.shared.inbound;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.opsided.shared.ledger.LiveLedger;
import com.opsided.shared.ledger.ProductTable;
import com.opsided.shared.postgres.CopyCursor;
import com.opsided.shared.postgres.CopyRows;
import com.opsided.shared.postgres.StagedRows;

/** The table {@code inbound_item}; the only class that names it. */
public final class InboundItemTable {

	private static final String COLUMNS = """
			account, shipment_id, seller_sku, fnsku, quantity_shipped, quantity_received, quantity_in_case, first_seen,
			receipt_changed_at""";

	private static final String STAGE = "staged_inbound_item";

	private InboundItemTable() {
	}

	/**
	 * Takes over items, in the connection's transaction. Nothing is deleted: an item that
	 * Amazon lists no more stays as it was. One of a shipment that is not there is left
	 * out.
	 * @param connection a connection in a transaction
	 * @param account the account
	 * @param items the items; of one that comes twice the last counts
	 * @param now when they were pulled
	 * @throws SQLException if PostgreSQL does not take them
	 */
	public static void upsert(Connection connection, long account, List<InboundItem> items, Instant now)
			throws SQLException {
		Map<List<String>, InboundItem> lastOfEach = new LinkedHashMap<>();
		items.forEach((item) -> lastOfEach.put(List.of(item.shipmentId(), item.sellerSku()), item));
		StagedRows.copy(connection, STAGE, "inbound_item", COLUMNS, encode(account, lastOfEach.values(), now));
		StagedRows.execute(connection, """
				insert into inbound_item as i (%s) select %1$s from %s t
				where exists (select 1 from %s s where s.account = t.account and s.shipment_id = t.shipment_id)
				on conflict (account, shipment_id, seller_sku) do update set
				    fnsku = case when excluded.fnsku <> '' then excluded.fnsku else i.fnsku end,
				    quantity_shipped = excluded.quantity_shipped, quantity_received = excluded.quantity_received,
				    quantity_in_case = excluded.quantity_in_case,
				    receipt_changed_at = case when i.quantity_received <> excluded.quantity_received
				        then excluded.first_seen else i.receipt_changed_at end
				""".formatted(COLUMNS, STAGE, InboundShipmentTable.NAME));
	}

	/**
	 * Selects the items with units that are missing, by FNSKU, shipment and SKU, each
	 * with the day of its last receipt in the ledger and with that of its shipment. Of an
	 * item whose FNSKU is unknown the SKU stands for it.
	 * @param account the account
	 * @param receipts the ledger's receipts, as {@link LiveLedger#lastReceipts} selects
	 * them
	 * @return a query for {@link #read(CopyCursor, String)}
	 */
	public static String byProduct(long account, String receipts) {
		return """
				with receipt as materialized (%s),
				     shipment as (select reference_id, max(last_day) as last_day from receipt group by reference_id)
				select coalesce(nullif(i.fnsku, ''), i.seller_sku) as fnsku, i.seller_sku, i.shipment_id,
				       i.quantity_shipped, i.quantity_received, s.status, s.destination_center, s.named_on,
				       (s.changed_at at time zone 'UTC')::date, r.last_day, t.last_day, coalesce(p.asin, ''), coalesce(p.title, '')
				from inbound_item i
				join %s s using (account, shipment_id)
				left join receipt r on r.reference_id = i.shipment_id and r.fnsku = i.fnsku
				left join shipment t on t.reference_id = i.shipment_id
				left join (%s) p on p.fnsku = i.fnsku
				where i.account = %d and i.quantity_shipped > i.quantity_received
				and coalesce(nullif(i.fnsku, ''), i.seller_sku) >= current_setting('%s')
				order by fnsku, i.shipment_id, i.seller_sku"""
			.formatted(receipts, InboundShipmentTable.NAME, ProductTable.newestByFnsku(account), account,
					LiveLedger.FROM);
	}

	/**
	 * Reads a row of {@link #byProduct}, after its FNSKU.
	 * @param row the row
	 * @param fnsku its FNSKU
	 * @return the item
	 */
	public static MissingInbound read(CopyCursor row, String fnsku) {
		String sellerSku = row.text();
		String shipmentId = row.text();
		int shipped = row.integer();
		int received = row.integer();
		String status = row.text();
		String center = row.text();
		LocalDate namedOn = row.dateOrNull();
		LocalDate changedOn = row.date();
		LocalDate lastReceipt = row.dateOrNull();
		return new MissingInbound(fnsku, sellerSku, shipmentId, shipped, received, status, center, namedOn, changedOn,
				lastReceipt, row.dateOrNull(), row.text(), row.text());
	}

	private static CopyRows encode(long account, Collection<InboundItem> items, Instant now) {
		CopyRows rows = new CopyRows(200 * items.size());
		for (InboundItem item : items) {
			rows.row(9).bigint(account).text(item.shipmentId()).text(item.sellerSku()).text(item.fnsku());
			rows.integer(item.quantityShipped()).integer(item.quantityReceived()).integer(item.quantityInCase());
			rows.timestamp(now).timestamp((item.quantityReceived() > 0) ? now : null);
		}
		return rows;
	}

}
