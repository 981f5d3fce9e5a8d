package com.opsided.sync.request;

import java.util.List;
import java.util.stream.Stream;

import com.opsided.shared.report.ReportKind;

/**
 * The reports that are pulled ({@code amazon-fba.md} §3).
 */
enum PulledReport {

	/** Its reconciliation columns change as Amazon finds and pays. */
	LEDGER_DETAIL("ledger", ReportKind.LEDGER_DETAIL, "GET_LEDGER_DETAIL_VIEW_DATA", Freshness.NEAR_REAL_TIME,
			Shape.DAYS),
	/** By day, since a drift is told from balances of the snapshot's own day. */
	LEDGER_SUMMARY("ledger-summary", ReportKind.LEDGER_SUMMARY, "GET_LEDGER_SUMMARY_VIEW_DATA",
			Freshness.NEAR_REAL_TIME, Shape.DAYS, "aggregatedByTimePeriod=DAILY aggregateByLocation=COUNTRY"),
	REIMBURSEMENTS("reimbursements", ReportKind.REIMBURSEMENTS, "GET_FBA_REIMBURSEMENTS_DATA", Freshness.DAILY,
			Shape.DAYS),
	CUSTOMER_RETURNS("returns", ReportKind.CUSTOMER_RETURNS, "GET_FBA_FULFILLMENT_CUSTOMER_RETURNS_DATA",
			Freshness.DAILY, Shape.DAYS),
	REMOVAL_ORDERS("removals", ReportKind.REMOVAL_ORDERS, "GET_FBA_FULFILLMENT_REMOVAL_ORDER_DETAIL_DATA",
			Freshness.NEAR_REAL_TIME, Shape.DAYS),
	REMOVAL_SHIPMENTS("removals", ReportKind.REMOVAL_SHIPMENTS, "GET_FBA_FULFILLMENT_REMOVAL_SHIPMENT_DETAIL_DATA",
			Freshness.NEAR_REAL_TIME, Shape.DAYS),
	FEE_PREVIEW("fee-preview", ReportKind.FEE_PREVIEW, "GET_FBA_ESTIMATED_FBA_FEES_TXT_DATA", Freshness.DAILY,
			Shape.SNAPSHOT),
	/** Charged by month, in the first half of the next one. */
	STORAGE_FEES("storage-fees", ReportKind.STORAGE_FEES, "GET_FBA_STORAGE_FEE_CHARGES_DATA", Freshness.DAILY,
			Shape.MONTHS),
	MANAGE_INVENTORY("inventory", ReportKind.MANAGE_INVENTORY, "GET_FBA_MYI_UNSUPPRESSED_INVENTORY_DATA",
			Freshness.NEAR_REAL_TIME, Shape.SNAPSHOT);

	private final String feed;

	private final ReportKind kind;

	private final String reportType;

	private final Freshness freshness;

	private final Shape shape;

	/** Parted by blanks. */
	private final String options;

	PulledReport(String feed, ReportKind kind, String reportType, Freshness freshness, Shape shape) {
		this(feed, kind, reportType, freshness, shape, "");
	}

	PulledReport(String feed, ReportKind kind, String reportType, Freshness freshness, Shape shape, String options) {
		this.feed = feed;
		this.kind = kind;
		this.reportType = reportType;
		this.freshness = freshness;
		this.shape = shape;
		this.options = options;
	}

	static PulledReport of(String reportType) {
		return Stream.of(values())
			.filter((each) -> each.reportType.equals(reportType))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("No such report is pulled: " + reportType));
	}

	String feed() {
		return this.feed;
	}

	ReportKind kind() {
		return this.kind;
	}

	String reportType() {
		return this.reportType;
	}

	Freshness freshness() {
		return this.freshness;
	}

	Shape shape() {
		return this.shape;
	}

	List<String> options() {
		return this.options.isEmpty() ? List.of() : List.of(this.options.split(" "));
	}

	/** How soon Amazon makes a report anew. */
	enum Freshness {

		/** Every 30 minutes at most. */
		NEAR_REAL_TIME,
		/** Every 4 hours at most. */
		DAILY

	}

	/** What one request asks for. */
	enum Shape {

		/** A window of whole days. */
		DAYS,
		/** A window of whole months that are over. */
		MONTHS,
		/** The present. */
		SNAPSHOT

	}

}
