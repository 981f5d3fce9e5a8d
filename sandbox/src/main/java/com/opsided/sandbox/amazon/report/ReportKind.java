package com.opsided.sandbox.amazon.report;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

import com.opsided.sandbox.warehouse.report.ReportFile;

/**
 * A report that can be asked for ({@code amazon-fba.md} §3).
 */
enum ReportKind {

	GET_LEDGER_DETAIL_VIEW_DATA(ReportFile.LEDGER_DETAIL, "date", Freshness.NEAR_REAL_TIME),
	GET_LEDGER_SUMMARY_VIEW_DATA(ReportFile.LEDGER_SUMMARY, "date", Freshness.NEAR_REAL_TIME),
	GET_FBA_REIMBURSEMENTS_DATA(ReportFile.REIMBURSEMENTS, "approval-date", Freshness.DAILY),
	GET_FBA_FULFILLMENT_CUSTOMER_RETURNS_DATA(ReportFile.CUSTOMER_RETURNS, "return-date", Freshness.DAILY),
	GET_FBA_FULFILLMENT_REMOVAL_ORDER_DETAIL_DATA(ReportFile.REMOVAL_ORDERS, "request-date", Freshness.NEAR_REAL_TIME),
	GET_FBA_FULFILLMENT_REMOVAL_SHIPMENT_DETAIL_DATA(ReportFile.REMOVAL_SHIPMENTS, "shipment-date",
			Freshness.NEAR_REAL_TIME),
	GET_FBA_MYI_UNSUPPRESSED_INVENTORY_DATA(ReportFile.MANAGE_FBA_INVENTORY, "", Freshness.NEAR_REAL_TIME),
	GET_FBA_MYI_ALL_INVENTORY_DATA(ReportFile.MANAGE_FBA_INVENTORY, "", Freshness.NEAR_REAL_TIME),
	GET_FBA_ESTIMATED_FBA_FEES_TXT_DATA(ReportFile.FEE_PREVIEW, "", Freshness.DAILY),
	GET_FBA_STORAGE_FEE_CHARGES_DATA(ReportFile.STORAGE_FEES, "month_of_charge", Freshness.DAILY);

	private final ReportFile file;

	private final String dateColumn;

	private final Duration freshness;

	ReportKind(ReportFile file, String dateColumn, Duration freshness) {
		this.file = file;
		this.dateColumn = dateColumn;
		this.freshness = freshness;
	}

	static Optional<ReportKind> of(String reportType) {
		return Stream.of(values()).filter((each) -> each.name().equals(reportType)).findFirst();
	}

	ReportFile file() {
		return this.file;
	}

	/** The column that a window looks at; empty for a snapshot, which has no window. */
	String dateColumn() {
		return this.dateColumn;
	}

	boolean isSnapshot() {
		return this.dateColumn.isEmpty();
	}

	/** How long Amazon makes no new version. */
	Duration freshness() {
		return this.freshness;
	}

	private static final class Freshness {

		private static final Duration NEAR_REAL_TIME = Duration.ofMinutes(30);

		private static final Duration DAILY = Duration.ofHours(4);

	}

}
