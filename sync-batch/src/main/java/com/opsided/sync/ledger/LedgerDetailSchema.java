package com.opsided.sync.ledger;

import java.util.List;

import com.opsided.shared.ledger.LedgerRowTable;
import com.opsided.shared.report.ReportKind;
import com.opsided.sync.report.CellType;
import com.opsided.sync.report.ReportColumn;
import com.opsided.sync.report.ReportSchema;

/**
 * The ledger's detail view ({@code amazon-fba.md} §4). All columns that make up a row's
 * identity are required: each variant has them, and a file without one of them would
 * unite wrongly with a file that has it and so count events twice ({@code detection.md}
 * §2).
 */
public final class LedgerDetailSchema {

	/** The report's columns. */
	public static final ReportSchema SCHEMA = new ReportSchema(ReportKind.LEDGER_DETAIL, LedgerRowTable.NAME,
			List.of(ReportColumn.of(CellType.DATE, "event_date", "Date").filled(),
					ReportColumn.of(CellType.TEXT, "fnsku", "FNSKU").required(),
					ReportColumn.of(CellType.TEXT, "asin", "ASIN").required(),
					ReportColumn.of(CellType.TEXT, "msku", "MSKU").required(),
					ReportColumn.of(CellType.TEXT, "title", "Title").attribute(),
					ReportColumn.of(CellType.TEXT, "event_type", "Event Type").required(),
					ReportColumn.of(CellType.TEXT, "reference_id", "Reference ID").required(),
					ReportColumn.of(CellType.INTEGER, "quantity", "Quantity").filled(),
					ReportColumn.of(CellType.TEXT, "fulfillment_center", "Fulfillment Center", "Fulfilment Center")
						.required(),
					ReportColumn.of(CellType.TEXT, "disposition", "Disposition").required(),
					ReportColumn.of(CellType.TEXT, "reason", "Reason").required(),
					ReportColumn.of(CellType.TEXT, "country", "Country").required(),
					ReportColumn.of(CellType.INTEGER, "reconciled", "Reconciled Quantity").attribute(),
					ReportColumn.of(CellType.INTEGER, "unreconciled", "Unreconciled Quantity").attribute(),
					ReportColumn.of(CellType.TIMESTAMP, "event_time", "Date and Time").attribute(),
					ReportColumn.of(CellType.TEXT, "store", "Store").attribute()));

	private LedgerDetailSchema() {
	}

}
