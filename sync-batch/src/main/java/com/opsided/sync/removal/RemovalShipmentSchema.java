package com.opsided.sync.removal;

import java.util.List;

import com.opsided.shared.report.ReportKind;
import com.opsided.sync.report.CellType;
import com.opsided.sync.report.ReportColumn;
import com.opsided.sync.report.ReportSchema;

/**
 * The removal shipment detail report ({@code amazon-fba.md} §4).
 */
public final class RemovalShipmentSchema {

	/** The report's columns. */
	public static final ReportSchema SCHEMA = new ReportSchema(ReportKind.REMOVAL_SHIPMENTS, "removal_shipment_line",
			List.of(ReportColumn.of(CellType.DATE, "request_date", "request-date"),
					ReportColumn.of(CellType.TEXT, "order_id", "order-id").required(),
					ReportColumn.of(CellType.DATE, "shipment_date", "shipment-date").filled(),
					ReportColumn.of(CellType.TEXT, "sku", "sku"),
					ReportColumn.of(CellType.TEXT, "fnsku", "fnsku").required(),
					ReportColumn.of(CellType.TEXT, "disposition", "disposition"),
					ReportColumn.of(CellType.INTEGER, "shipped_quantity", "shipped-quantity").filled(),
					ReportColumn.of(CellType.TEXT, "carrier", "carrier"),
					ReportColumn.of(CellType.TEXT, "tracking_number", "tracking-number"),
					ReportColumn.of(CellType.TEXT, "order_type", "removal-order-type", "order-type")));

	private RemovalShipmentSchema() {
	}

}
