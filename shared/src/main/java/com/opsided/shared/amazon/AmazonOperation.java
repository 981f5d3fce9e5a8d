package com.opsided.shared.amazon;

/**
 * What is asked of Amazon, with the default quota of each ({@code amazon-fba.md} §2 and
 * §3).
 */
enum AmazonOperation {

	MARKETPLACE_PARTICIPATIONS("getMarketplaceParticipations", 0.016, 15),
	INVENTORY_SUMMARIES("getInventorySummaries", 2, 2),
	/** Not repeated by itself when its outcome is unknown: it may have made a report. */
	CREATE_REPORT("createReport", 0.0167, 15), REPORT("getReport", 2, 15), REPORTS("getReports", 0.0222, 10),
	CANCEL_REPORT("cancelReport", 0.0222, 10), REPORT_DOCUMENT("getReportDocument", 0.0167, 15),
	SHIPMENTS("getShipments", 2, 30), SHIPMENT_ITEMS("getShipmentItems", 2, 30),
	SHIPMENT_ITEMS_BY_SHIPMENT("getShipmentItemsByShipmentId", 2, 30), TRANSACTIONS("listTransactions", 0.5, 10),
	FEES_ESTIMATES("getMyFeesEstimates", 0.5, 1),
	/** Login with Amazon; its quota is not published. */
	TOKEN("refreshToken", 0, 0),
	/** A document's bytes come from a file store without a quota. */
	DOWNLOAD("downloadDocument", 0, 0);

	private final String id;

	private final double rate;

	private final int burst;

	AmazonOperation(String id, double rate, int burst) {
		this.id = id;
		this.rate = rate;
		this.burst = burst;
	}

	String id() {
		return this.id;
	}

	/** Calls a second, sustained. */
	double rate() {
		return this.rate;
	}

	/** Calls at once after a rest. */
	int burst() {
		return this.burst;
	}

	boolean repeatable() {
		return this != CREATE_REPORT;
	}

}
