package com.opsided.sync.ledger;

import java.util.List;

import com.opsided.shared.ledger.LedgerBalanceTable;
import com.opsided.shared.report.ReportKind;
import com.opsided.sync.report.CellType;
import com.opsided.sync.report.ReportColumn;
import com.opsided.sync.report.ReportSchema;

/**
 * The ledger's summary view ({@code amazon-fba.md} §4). Every movement is required: the
 * balance cannot be checked without one of them ({@code detection.md} §4). A month in the
 * date column stands for its last day, the one the ending balance is of.
 */
public final class LedgerSummarySchema {

	/** The report's columns. */
	public static final ReportSchema SCHEMA = new ReportSchema(ReportKind.LEDGER_SUMMARY, LedgerBalanceTable.NAME,
			List.of(ReportColumn.of(CellType.PERIOD, "event_date", "Date").filled(),
					ReportColumn.of(CellType.TEXT, "fnsku", "FNSKU").required(),
					ReportColumn.of(CellType.TEXT, "asin", "ASIN"), ReportColumn.of(CellType.TEXT, "msku", "MSKU"),
					ReportColumn.of(CellType.TEXT, "title", "Title").attribute(),
					ReportColumn.of(CellType.TEXT, "disposition", "Disposition").required(),
					ReportColumn.of(CellType.INTEGER, "starting_balance", "Starting Warehouse Balance").filled(),
					ReportColumn.of(CellType.INTEGER, "in_transit", "In Transit Between Warehouses"),
					ReportColumn.of(CellType.INTEGER, "receipts", "Receipts").required(),
					ReportColumn.of(CellType.INTEGER, "customer_shipments", "Customer Shipments").required(),
					ReportColumn.of(CellType.INTEGER, "customer_returns", "Customer Returns").required(),
					ReportColumn.of(CellType.INTEGER, "vendor_returns", "Vendor Returns").required(),
					ReportColumn.of(CellType.INTEGER, "warehouse_transfers", "Warehouse Transfer In/Out").required(),
					ReportColumn.of(CellType.INTEGER, "found", "Found").required(),
					ReportColumn.of(CellType.INTEGER, "lost", "Lost").required(),
					ReportColumn.of(CellType.INTEGER, "damaged", "Damaged").required(),
					ReportColumn.of(CellType.INTEGER, "disposed", "Disposed").required(),
					ReportColumn.of(CellType.INTEGER, "other_events", "Other Events").required(),
					ReportColumn.of(CellType.INTEGER, "ending_balance", "Ending Warehouse Balance").filled(),
					ReportColumn.of(CellType.INTEGER, "unknown_events", "Unknown Events").required(),
					ReportColumn.of(CellType.TEXT, "location", "Location").required(),
					ReportColumn.of(CellType.TEXT, "store", "Store").attribute()));

	private LedgerSummarySchema() {
	}

}
