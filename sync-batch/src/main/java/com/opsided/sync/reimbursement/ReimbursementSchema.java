package com.opsided.sync.reimbursement;

import java.util.List;

import com.opsided.shared.reimbursement.ReimbursementTable;
import com.opsided.shared.report.ReportKind;
import com.opsided.sync.report.CellType;
import com.opsided.sync.report.ReportColumn;
import com.opsided.sync.report.ReportSchema;

/**
 * The reimbursements report ({@code amazon-fba.md} §4). Required is what nets reversals
 * and feeds the FIFO ({@code detection.md} §3) and the mean value (§6).
 */
public final class ReimbursementSchema {

	/** The report's columns. */
	public static final ReportSchema SCHEMA = new ReportSchema(ReportKind.REIMBURSEMENTS, ReimbursementTable.NAME,
			List.of(ReportColumn.of(CellType.DATE, "approval_date", "approval-date").filled(),
					ReportColumn.of(CellType.TEXT, "reimbursement_id", "reimbursement-id").required(),
					ReportColumn.of(CellType.TEXT, "case_id", "case-id"),
					ReportColumn.of(CellType.TEXT, "order_id", "amazon-order-id"),
					ReportColumn.of(CellType.TEXT, "reason", "reason").required(),
					ReportColumn.of(CellType.TEXT, "sku", "sku"),
					ReportColumn.of(CellType.TEXT, "fnsku", "fnsku").required(),
					ReportColumn.of(CellType.TEXT, "asin", "asin"),
					ReportColumn.of(CellType.TEXT, "title", "product-name").attribute(),
					ReportColumn.of(CellType.TEXT, "condition", "condition"),
					ReportColumn.of(CellType.CURRENCY, "currency", "currency-unit"),
					ReportColumn.of(CellType.DECIMAL, "amount_per_unit", "amount-per-unit"),
					ReportColumn.of(CellType.DECIMAL, "amount_total", "amount-total"),
					ReportColumn.of(CellType.INTEGER, "quantity_cash", "quantity-reimbursed-cash").required(),
					ReportColumn.of(CellType.INTEGER, "quantity_inventory", "quantity-reimbursed-inventory").required(),
					ReportColumn.of(CellType.INTEGER, "quantity_total", "quantity-reimbursed-total").filled(),
					ReportColumn.of(CellType.TEXT, "original_reimbursement_id", "original-reimbursement-id"),
					ReportColumn.of(CellType.TEXT, "original_reimbursement_type", "original-reimbursement-type")));

	private ReimbursementSchema() {
	}

}
