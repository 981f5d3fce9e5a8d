package com.opsided.sync.removal;

import java.util.List;

import com.opsided.shared.removal.RemovalOrderTable;
import com.opsided.shared.report.ReportKind;
import com.opsided.sync.report.CellType;
import com.opsided.sync.report.ReportColumn;
import com.opsided.sync.report.ReportSchema;

/**
 * The removal order detail report ({@code amazon-fba.md} §4). Required is what covers
 * disposals ({@code detection.md} §4).
 */
public final class RemovalOrderSchema {

	/** The report's columns. */
	public static final ReportSchema SCHEMA = new ReportSchema(ReportKind.REMOVAL_ORDERS, RemovalOrderTable.NAME,
			List.of(ReportColumn.of(CellType.DATE, "request_date", "request-date").filled(),
					ReportColumn.of(CellType.TEXT, "order_id", "order-id").required(),
					ReportColumn.of(CellType.TEXT, "order_source", "order-source"),
					ReportColumn.of(CellType.TEXT, "order_type", "order-type").required(),
					ReportColumn.of(CellType.TEXT, "service_speed", "service-speed"),
					ReportColumn.of(CellType.TEXT, "order_status", "order-status"),
					ReportColumn.of(CellType.DATE, "last_updated", "last-updated-date"),
					ReportColumn.of(CellType.TEXT, "sku", "sku"),
					ReportColumn.of(CellType.TEXT, "fnsku", "fnsku").required(),
					ReportColumn.of(CellType.TEXT, "disposition", "disposition"),
					ReportColumn.of(CellType.INTEGER, "requested_quantity", "requested-quantity"),
					ReportColumn.of(CellType.INTEGER, "cancelled_quantity", "cancelled-quantity", "canceled-quantity"),
					ReportColumn.of(CellType.INTEGER, "disposed_quantity", "disposed-quantity").required(),
					ReportColumn.of(CellType.INTEGER, "shipped_quantity", "shipped-quantity"),
					ReportColumn.of(CellType.INTEGER, "in_process_quantity", "in-process-quantity"),
					ReportColumn.of(CellType.DECIMAL, "removal_fee", "removal-fee"),
					ReportColumn.of(CellType.CURRENCY, "currency", "currency")));

	private RemovalOrderSchema() {
	}

}
