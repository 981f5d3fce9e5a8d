package com.opsided.sync.inventory;

import java.util.List;

import com.opsided.shared.inventory.InventorySnapshotTable;
import com.opsided.shared.report.ReportKind;
import com.opsided.sync.report.CellType;
import com.opsided.sync.report.ReportColumn;
import com.opsided.sync.report.ReportSchema;

/**
 * The two "manage FBA inventory" reports with 18 to 22 columns, whose headers are the
 * same, and Seller Central's own download with display headers ({@code amazon-fba.md}
 * §4).
 */
public final class ManageInventorySchema {

	/** The report's columns. */
	public static final ReportSchema SCHEMA = new ReportSchema(ReportKind.MANAGE_INVENTORY, InventorySnapshotTable.NAME,
			List.of(ReportColumn.of(CellType.TEXT, "sku", "sku", "Merchant SKU"),
					ReportColumn
						.of(CellType.TEXT, "fnsku", "fnsku", "Fulfillment Network SKU", "Fulfilment Network SKU")
						.required(),
					ReportColumn.of(CellType.TEXT, "asin", "asin"),
					ReportColumn.of(CellType.TEXT, "title", "product-name", "Title").attribute(),
					ReportColumn.of(CellType.TEXT, "condition", "condition"),
					ReportColumn.of(CellType.DECIMAL, "your_price", "your-price", "Price"),
					ReportColumn.of(CellType.BOOLEAN, "mfn_listing_exists", "mfn-listing-exists"),
					ReportColumn.of(CellType.INTEGER, "mfn_fulfillable", "mfn-fulfillable-quantity",
							"MFN Fulfillable Qty", "MFN Fulfilable Qty"),
					ReportColumn.of(CellType.BOOLEAN, "afn_listing_exists", "afn-listing-exists"),
					ReportColumn.of(CellType.INTEGER, "afn_warehouse", "afn-warehouse-quantity", "AFN Warehouse Qty")
						.required(),
					ReportColumn.of(CellType.INTEGER, "afn_fulfillable", "afn-fulfillable-quantity",
							"AFN Fulfillable Qty", "AFN Fulfilable Qty"),
					ReportColumn.of(CellType.INTEGER, "afn_unsellable", "afn-unsellable-quantity",
							"AFN Unsellable Qty"),
					ReportColumn.of(CellType.INTEGER, "afn_reserved", "afn-reserved-quantity", "AFN Encumbered Qty",
							"AFN Reserved Qty"),
					ReportColumn.of(CellType.INTEGER, "afn_total", "afn-total-quantity", "AFN Total Qty"),
					ReportColumn.of(CellType.DECIMAL, "per_unit_volume", "per-unit-volume", "Volume"),
					ReportColumn.of(CellType.INTEGER, "afn_inbound_working", "afn-inbound-working-quantity",
							"AFN Inbound Working Qty"),
					ReportColumn.of(CellType.INTEGER, "afn_inbound_shipped", "afn-inbound-shipped-quantity",
							"AFN Inbound Shipped Qty"),
					ReportColumn.of(CellType.INTEGER, "afn_inbound_receiving", "afn-inbound-receiving-quantity",
							"AFN Inbound Receiving Qty"),
					ReportColumn.of(CellType.INTEGER, "afn_researching", "afn-researching-quantity",
							"AFN Researching Qty"),
					ReportColumn.of(CellType.INTEGER, "afn_reserved_future_supply", "afn-reserved-future-supply"),
					ReportColumn.of(CellType.INTEGER, "afn_future_supply_buyable", "afn-future-supply-buyable"),
					ReportColumn.of(CellType.TEXT, "store", "store").attribute()));

	private ManageInventorySchema() {
	}

}
