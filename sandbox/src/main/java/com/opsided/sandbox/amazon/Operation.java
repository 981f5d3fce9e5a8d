package com.opsided.sandbox.amazon;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What can be called, with the usage plan that Amazon's models document.
 */
public enum Operation {

	/** The token endpoint of Login with Amazon, which documents no rate. */
	TOKEN("token", "POST", "/auth/o2/token"),
	/** The download of a document by its presigned URL. */
	DOCUMENT("document", "GET", "/documents/{id}"),
	/** Where the seller may sell. */
	GET_MARKETPLACE_PARTICIPATIONS("getMarketplaceParticipations", "GET", "/sellers/v1/marketplaceParticipations",
			0.016, 15),
	/** The stock. */
	GET_INVENTORY_SUMMARIES("getInventorySummaries", "GET", "/fba/inventory/v1/summaries", 2, 2),
	/** Asks for a report. */
	CREATE_REPORT("createReport", "POST", "/reports/2021-06-30/reports", 0.0167, 15),
	/** Lists reports. */
	GET_REPORTS("getReports", "GET", "/reports/2021-06-30/reports", 0.0222, 10),
	/** Tells how far a report is. */
	GET_REPORT("getReport", "GET", "/reports/2021-06-30/reports/{id}", 2, 15),
	/** Takes back a report that waits. */
	CANCEL_REPORT("cancelReport", "DELETE", "/reports/2021-06-30/reports/{id}", 0.0222, 10),
	/** Presigns the URL of a document. */
	GET_REPORT_DOCUMENT("getReportDocument", "GET", "/reports/2021-06-30/documents/{id}", 0.0167, 15),
	/** Lists shipments to Amazon. */
	GET_SHIPMENTS("getShipments", "GET", "/fba/inbound/v0/shipments", 2, 30),
	/** Lists what one shipment held. */
	GET_SHIPMENT_ITEMS_BY_SHIPMENT_ID("getShipmentItemsByShipmentId", "GET", "/fba/inbound/v0/shipments/{id}/items", 2,
			30),
	/** Lists what the shipments of a time held. */
	GET_SHIPMENT_ITEMS("getShipmentItems", "GET", "/fba/inbound/v0/shipmentItems", 2, 30),
	/** Lists the transactions of the account. */
	LIST_TRANSACTIONS("listTransactions", "GET", "/finances/2024-06-19/transactions", 0.5, 10),
	/** Estimates the fees of up to twenty products. */
	GET_MY_FEES_ESTIMATES("getMyFeesEstimates", "POST", "/products/fees/v0/feesEstimate", 0.5, 1);

	private final String id;

	private final String method;

	private final Pattern path;

	private final double rate;

	private final int burst;

	Operation(String id, String method, String path) {
		this(id, method, path, 0, 0);
	}

	Operation(String id, String method, String path, double rate, int burst) {
		this.id = id;
		this.method = method;
		this.path = Pattern.compile(path.replace(".", "\\.").replace("{id}", "[^/]+"));
		this.rate = rate;
		this.burst = burst;
	}

	/**
	 * Finds the operation of a call.
	 * @param method the HTTP method
	 * @param path the path as it was sent
	 * @return the operation, if there is one
	 */
	public static Optional<Operation> of(String method, String path) {
		return Stream.of(values())
			.filter((each) -> each.method.equals(method) && each.path.matcher(path).matches())
			.findFirst();
	}

	/**
	 * Returns the name.
	 * @return Amazon's {@code operationId}, {@code token} or {@code document}
	 */
	public String id() {
		return this.id;
	}

	/**
	 * Returns the calls that become free in each second.
	 * @return 0 if the operation has no usage plan
	 */
	public double rate() {
		return this.rate;
	}

	/**
	 * Returns how many calls can be made at once.
	 * @return 0 if the operation has no usage plan
	 */
	public int burst() {
		return this.burst;
	}

	/**
	 * Says whether a call needs a seller's access token: it does where it has a plan.
	 * @return whether it does
	 */
	public boolean needsSeller() {
		return this.rate > 0;
	}

}
