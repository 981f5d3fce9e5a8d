package com.opsided.sync.customerreturn;

import java.util.List;

import com.opsided.shared.inventory.CustomerReturnTable;
import com.opsided.shared.report.ReportKind;
import com.opsided.sync.report.CellType;
import com.opsided.sync.report.ReportColumn;
import com.opsided.sync.report.ReportSchema;

/**
 * The customer returns report with 11 to 13 columns ({@code amazon-fba.md} §4).
 */
public final class CustomerReturnSchema {

	/** The report's columns. */
	public static final ReportSchema SCHEMA = new ReportSchema(ReportKind.CUSTOMER_RETURNS, CustomerReturnTable.NAME,
			List.of(ReportColumn.of(CellType.DATE, "return_date", "return-date").filled(),
					ReportColumn.of(CellType.TEXT, "order_id", "order-id").required(),
					ReportColumn.of(CellType.TEXT, "sku", "sku"), ReportColumn.of(CellType.TEXT, "asin", "asin"),
					ReportColumn.of(CellType.TEXT, "fnsku", "fnsku").required(),
					ReportColumn.of(CellType.TEXT, "title", "product-name").attribute(),
					ReportColumn.of(CellType.INTEGER, "quantity", "quantity").filled(),
					ReportColumn.of(CellType.TEXT, "fulfillment_center", "fulfillment-center-id",
							"fulfilment-center-id"),
					ReportColumn.of(CellType.TEXT, "disposition", "detailed-disposition").required(),
					ReportColumn.of(CellType.TEXT, "reason", "reason"),
					ReportColumn.of(CellType.TEXT, "status", "status"),
					ReportColumn.of(CellType.TEXT, "license_plate_number", "license-plate-number"),
					ReportColumn.of(CellType.TEXT, "customer_comments", "customer-comments")));

	private CustomerReturnSchema() {
	}

}
