package com.opsided.sync.amazon;

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
@SuppressWarnings("DoNotCallSuggester")
public final class SellingPartner {

	SellingPartner() {
	}

	/**
	 * Returns the same with another patience.
	 * @param patience how long a call may wait in all; zero never waits
	 * @return the same account
	 */
	public SellingPartner withPatience(Duration patience) {
		throw new UnsupportedOperationException();
	}

	public List<MarketplaceParticipation> marketplaceParticipations() {
		throw new UnsupportedOperationException();
	}

	public InventoryPage inventorySummaries(InventoryQuery query) {
		throw new UnsupportedOperationException();
	}

	/**
	 * Asks Amazon to make a report. If the outcome is unknown (a timeout, an error of the
	 * server) it is not repeated, since each repetition makes another report.
	 * @param request what to make
	 * @return the report's id
	 */
	public String createReport(ReportRequest request) {
		throw new UnsupportedOperationException();
	}

	public Report report(String reportId) {
		throw new UnsupportedOperationException();
	}

	public ReportPage reports(ReportQuery query) {
		throw new UnsupportedOperationException();
	}

	public ReportPage reportsAfter(String nextToken) {
		throw new UnsupportedOperationException();
	}

	/**
	 * Takes a report out of the queue; Amazon refuses once it has begun it.
	 * @param reportId the report
	 */
	public void cancelReport(String reportId) {
		throw new UnsupportedOperationException();
	}

	public ReportDocument reportDocument(String reportDocumentId) {
		throw new UnsupportedOperationException();
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
		throw new UnsupportedOperationException();
	}

	public ShipmentPage shipments(ShipmentQuery query) {
		throw new UnsupportedOperationException();
	}

	public ShipmentItemPage shipmentItems(String shipmentId, String marketplaceId) {
		throw new UnsupportedOperationException();
	}

	/**
	 * Gets the items of all shipments that changed.
	 * @param query by time or the next page; statuses and ids are not used
	 * @return a page of items
	 */
	public ShipmentItemPage shipmentItems(ShipmentQuery query) {
		throw new UnsupportedOperationException();
	}

	public TransactionPage transactions(TransactionQuery query) {
		throw new UnsupportedOperationException();
	}

	/**
	 * Estimates the fees of up to 20 products. A product may fail by itself.
	 * @param requests one for each product
	 * @return one for each request, in any order
	 */
	public List<FeesEstimateResult> feesEstimates(List<FeesEstimateRequest> requests) {
		throw new UnsupportedOperationException();
	}

}
