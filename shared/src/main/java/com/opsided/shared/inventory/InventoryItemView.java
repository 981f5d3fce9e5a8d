package com.opsided.shared.inventory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;

/** The stock of accounts as it is, for those who look at it. */
public final class InventoryItemView {

	private static final InventoryQuantities NOTHING = new InventoryQuantities(0, 0,
			new InventoryQuantities.Inbound(0, 0, 0), new InventoryQuantities.Reserved(0, 0, 0, 0),
			new InventoryQuantities.Researching(0, 0, 0, 0),
			new InventoryQuantities.Unfulfillable(0, 0, 0, 0, 0, 0, 0));

	private final JdbcClient jdbc;

	public InventoryItemView(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Returns a page of the stock.
	 * @param filter which, and after which
	 * @return the stock by account, marketplace and SKU
	 */
	public List<ListedStock> page(InventoryFilter filter) {
		InventoryFilter.Position after = filter.after();
		Instant since = filter.changedSince();
		return this.jdbc.sql(
				"select account, marketplace_id, seller_sku, fnsku, asin, condition, title, last_updated, missing_since, "
						+ InventoryQuantities.NAMES + " from " + InventoryItemTable.NAME
						+ " i where account = any(:accounts)" + ((filter.sku() != null) ? " and seller_sku = :sku" : "")
						+ ((filter.fnsku() != null) ? " and fnsku = :fnsku" : "")
						+ ((filter.asin() != null) ? " and asin = :asin" : "")
						+ ((since != null) ? " and (last_updated >= :since or missing_since >= :since or exists ("
								+ InventoryHistoryTable.changedSince("i") + "))" : "")
						+ ((after != null)
								? " and (account, marketplace_id, seller_sku) > (:account, :marketplace, :afterSku)"
								: "")
						+ " order by account, marketplace_id, seller_sku limit :limit")
			.param("accounts", filter.accounts().toArray(Long[]::new))
			.param("sku", filter.sku())
			.param("fnsku", filter.fnsku())
			.param("asin", filter.asin())
			.param("since", (since != null) ? since.atOffset(ZoneOffset.UTC) : null)
			.param("account", (after != null) ? after.account() : null)
			.param("marketplace", (after != null) ? after.marketplaceId() : null)
			.param("afterSku", (after != null) ? after.sellerSku() : null)
			.param("limit", filter.limit())
			.query(InventoryItemView::read)
			.list();
	}

	private static ListedStock read(ResultSet row, int number) throws SQLException {
		Instant missingSince = instant(row, "missing_since");
		return new ListedStock(row.getLong("account"),
				new InventoryItem(row.getString("marketplace_id"), row.getString("seller_sku"), row.getString("fnsku"),
						row.getString("asin"), row.getString("condition"), row.getString("title"),
						instant(row, "last_updated"), (missingSince != null) ? NOTHING : InventoryQuantities.read(row)),
				missingSince);
	}

	private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
		OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
		return (time != null) ? time.toInstant() : null;
	}

}
