package com.opsided.shared.amazon;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * The operations of the Selling Partner API for one account. Each takes its quota first,
 * which all nodes share, and may wait as long as its patience lasts: for quota, and
 * between attempts when Amazon is busy. Threads may share one.
 * <p>
 * Every operation throws {@link AmazonFailure}. Where {@link AmazonFailure#retryAt()} is
 * given, it may be repeated from then on: park the run instead of holding a thread.
 */
public final class SellingPartner {

	private static final int MOST_FEES = 20;

	private final AmazonAccount account;

	private final Duration patience;

	private final CallAmazon amazon;

	private final DownloadDocument documents;

	SellingPartner(AmazonAccount account, Duration patience, CallAmazon amazon, DownloadDocument documents) {
		this.account = account;
		this.patience = patience;
		this.amazon = amazon;
		this.documents = documents;
	}

	/**
	 * Returns the same with another patience.
	 * @param patience how long a call may wait in all; zero never waits
	 * @return the same account
	 */
	public SellingPartner withPatience(Duration patience) {
		return new SellingPartner(this.account, patience, this.amazon, this.documents);
	}

	public List<MarketplaceParticipation> marketplaceParticipations() {
		return call(AmazonOperation.MARKETPLACE_PARTICIPATIONS,
				(api, token) -> Answer.of(api.getMarketplaceParticipations(token), Payload::payload));
	}

	public InventoryPage inventorySummaries(InventoryQuery query) {
		return call(AmazonOperation.INVENTORY_SUMMARIES, (api, token) -> Answer
			.of(api.getInventorySummaries(token, query.parameters().map()), InventoryReply::page));
	}

	/**
	 * Asks Amazon to make a report. If the outcome is unknown (a timeout, an error of the
	 * server) it is not repeated, since each repetition makes another report.
	 * @param request what to make
	 * @return the report's id
	 */
	public String createReport(ReportRequest request) {
		return call(AmazonOperation.CREATE_REPORT,
				(api, token) -> Answer.of(api.createReport(token, request), CreatedReport::reportId));
	}

	public Report report(String reportId) {
		return call(AmazonOperation.REPORT,
				(api, token) -> Answer.of(api.getReport(token, reportId), (report) -> report));
	}

	public ReportPage reports(ReportQuery query) {
		return reports(query.parameters());
	}

	public ReportPage reportsAfter(String nextToken) {
		return reports(new Parameters().with("nextToken", nextToken));
	}

	/**
	 * Takes a report out of the queue; Amazon refuses once it has begun it.
	 * @param reportId the report
	 */
	public void cancelReport(String reportId) {
		call(AmazonOperation.CANCEL_REPORT, (api, token) -> Answer.done(api.cancelReport(token, reportId)));
	}

	public ReportDocument reportDocument(String reportDocumentId) {
		return call(AmazonOperation.REPORT_DOCUMENT,
				(api, token) -> Answer.of(api.getReportDocument(token, reportDocumentId), (document) -> document));
	}

	/**
	 * Gets the bytes of a document as they are, still compressed if they are. The target
	 * appears complete or not at all; one that is there is replaced. It is tried once:
	 * after a failure of category {@code PROVIDER_DOWN}, or one that tells
	 * {@link AmazonFailure#documentExpired()}, ask for the document again.
	 * @param document where they are
	 * @param target the file to write, in a directory that exists
	 * @return what was written
	 */
	public DownloadedDocument download(ReportDocument document, Path target) {
		return this.documents.to(target, document, this.account);
	}

	public ShipmentPage shipments(ShipmentQuery query) {
		return call(AmazonOperation.SHIPMENTS,
				(api, token) -> Answer.of(api.getShipments(token, query.parameters().map()), Payload::payload));
	}

	public ShipmentItemPage shipmentItems(String shipmentId, String marketplaceId) {
		return call(AmazonOperation.SHIPMENT_ITEMS_BY_SHIPMENT, (api, token) -> Answer
			.of(api.getShipmentItemsByShipmentId(token, shipmentId, marketplaceId), Payload::payload));
	}

	/**
	 * Gets the items of all shipments that changed.
	 * @param query by time or the next page; statuses and ids are not used
	 * @return a page of items
	 */
	public ShipmentItemPage shipmentItems(ShipmentQuery query) {
		return call(AmazonOperation.SHIPMENT_ITEMS,
				(api, token) -> Answer.of(api.getShipmentItems(token, query.itemParameters().map()), Payload::payload));
	}

	public TransactionPage transactions(TransactionQuery query) {
		return call(AmazonOperation.TRANSACTIONS,
				(api, token) -> Answer.of(api.listTransactions(token, query.parameters().map()), Payload::payload));
	}

	/**
	 * Estimates the fees of up to 20 products. A product may fail by itself.
	 * @param requests one for each product
	 * @return one for each request, in any order
	 */
	public List<FeesEstimateResult> feesEstimates(List<FeesEstimateRequest> requests) {
		if (requests.isEmpty() || requests.size() > MOST_FEES) {
			throw new IllegalArgumentException("Fees are estimated for 1 to 20 products, not " + requests.size());
		}
		return call(AmazonOperation.FEES_ESTIMATES,
				(api, token) -> Answer.of(api.getMyFeesEstimates(token, requests), List::copyOf));
	}

	private ReportPage reports(Parameters parameters) {
		return call(AmazonOperation.REPORTS,
				(api, token) -> Answer.of(api.getReports(token, parameters.map()), (page) -> page));
	}

	private <T> T call(AmazonOperation operation, Exchange<T> exchange) {
		return this.amazon.call(this.account, operation, this.patience, exchange);
	}

}
