package com.opsided.shared.amazon;

import java.util.List;

import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/**
 * The operations on the wire, under Amazon's own names.
 */
@HttpExchange(accept = "application/json")
interface AmazonApi {

	/** The header that holds the access token. */
	String TOKEN = "x-amz-access-token";

	@GetExchange("/sellers/v1/marketplaceParticipations")
	ResponseEntity<Payload<List<MarketplaceParticipation>>> getMarketplaceParticipations(
			@RequestHeader(TOKEN) String token);

	@GetExchange("/fba/inventory/v1/summaries")
	ResponseEntity<InventoryReply> getInventorySummaries(@RequestHeader(TOKEN) String token,
			@RequestParam MultiValueMap<String, String> query);

	@PostExchange(url = "/reports/2021-06-30/reports", contentType = "application/json")
	ResponseEntity<CreatedReport> createReport(@RequestHeader(TOKEN) String token, @RequestBody ReportRequest request);

	@GetExchange("/reports/2021-06-30/reports")
	ResponseEntity<ReportPage> getReports(@RequestHeader(TOKEN) String token,
			@RequestParam MultiValueMap<String, String> query);

	@GetExchange("/reports/2021-06-30/reports/{reportId}")
	ResponseEntity<Report> getReport(@RequestHeader(TOKEN) String token, @PathVariable String reportId);

	@DeleteExchange("/reports/2021-06-30/reports/{reportId}")
	ResponseEntity<Void> cancelReport(@RequestHeader(TOKEN) String token, @PathVariable String reportId);

	@GetExchange("/reports/2021-06-30/documents/{reportDocumentId}")
	ResponseEntity<ReportDocument> getReportDocument(@RequestHeader(TOKEN) String token,
			@PathVariable String reportDocumentId);

	@GetExchange("/fba/inbound/v0/shipments")
	ResponseEntity<Payload<ShipmentPage>> getShipments(@RequestHeader(TOKEN) String token,
			@RequestParam MultiValueMap<String, String> query);

	@GetExchange("/fba/inbound/v0/shipmentItems")
	ResponseEntity<Payload<ShipmentItemPage>> getShipmentItems(@RequestHeader(TOKEN) String token,
			@RequestParam MultiValueMap<String, String> query);

	@GetExchange("/fba/inbound/v0/shipments/{shipmentId}/items")
	ResponseEntity<Payload<ShipmentItemPage>> getShipmentItemsByShipmentId(@RequestHeader(TOKEN) String token,
			@PathVariable String shipmentId, @RequestParam("MarketplaceId") String marketplaceId);

	@GetExchange("/finances/2024-06-19/transactions")
	ResponseEntity<Payload<TransactionPage>> listTransactions(@RequestHeader(TOKEN) String token,
			@RequestParam MultiValueMap<String, String> query);

	@PostExchange(url = "/products/fees/v0/feesEstimate", contentType = "application/json")
	ResponseEntity<List<FeesEstimateResult>> getMyFeesEstimates(@RequestHeader(TOKEN) String token,
			@RequestBody List<FeesEstimateRequest> requests);

}
