package com.opsided.shared.amazon;

import java.time.Instant;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Every operation with its model, its sandbox case and a call of it. */
enum ModelledOperation {

	MARKETPLACES("sellers", "sellers__getMarketplaceParticipations__200_1", SellingPartner::marketplaceParticipations),
	CREATE_REPORT("reports_2021-06-30", "reports_2021-06-30__createReport__202_1",
			(partner) -> partner.createReport(new ReportRequest("GET_MERCHANT_LISTINGS_ALL_DATA",
					List.of("A1PA6795UKMFR9", "ATVPDKIKX0DER"), Instant.parse("2024-03-10T20:11:24.123456789Z"), null,
					Map.of("aggregateByLocation", "FC")))),
	REPORT("reports_2021-06-30", "reports_2021-06-30__getReport__200_1", (partner) -> partner.report("ID323")),
	REPORTS("reports_2021-06-30", "reports_2021-06-30__getReports__200_1",
			(partner) -> partner.reports(new ReportQuery(List.of("FEE_DISCOUNTS_REPORT", "GET_AFN_INVENTORY_DATA"),
					List.of(ReportStatus.IN_QUEUE, ReportStatus.IN_PROGRESS), List.of("ATVPDKIKX0DER"), 10,
					Instant.parse("2024-03-01T00:00:00Z"), Instant.parse("2024-03-02T00:00:00Z")))),
	MORE_REPORTS("reports_2021-06-30", "reports_2021-06-30__getReports__200_1",
			(partner) -> partner.reportsAfter("VGhpcyB0b2tlbiBpcyBvcGFxdWU+/==")),
	CANCEL_REPORT("reports_2021-06-30", "reports_2021-06-30__cancelReport__200_1", (partner) -> {
		partner.cancelReport("ID");
		return "done";
	}),
	DOCUMENT("reports_2021-06-30", "reports_2021-06-30__getReportDocument__200_1",
			(partner) -> partner.reportDocument("0356cf79-b8b0-4226-b4b9-0ee058ea5760")),
	SHIPMENTS("fulfillmentInboundV0", "fulfillmentInboundV0__getShipments__200_1",
			(partner) -> partner
				.shipments(ShipmentQuery.withStatuses("ATVPDKIKX0DER", List.of("RECEIVING", "CLOSED")))),
	SHIPMENTS_BY_ID("fulfillmentInboundV0", "fulfillmentInboundV0__getShipments__200_1",
			(partner) -> partner.shipments(ShipmentQuery.withIds("ATVPDKIKX0DER", List.of("FBA1", "FBA2")))),
	SHIPMENTS_BY_TIME("fulfillmentInboundV0", "fulfillmentInboundV0__getShipments__200_1",
			(partner) -> partner.shipments(ShipmentQuery.updated("ATVPDKIKX0DER", Instant.parse("2024-03-01T00:00:00Z"),
					Instant.parse("2024-03-02T00:00:00Z")))),
	MORE_SHIPMENTS("fulfillmentInboundV0", "fulfillmentInboundV0__getShipments__200_1",
			(partner) -> partner.shipments(ShipmentQuery.after("ATVPDKIKX0DER", "a+b/c=="))),
	SHIPMENT_ITEMS("fulfillmentInboundV0", "fulfillmentInboundV0__getShipmentItemsByShipmentId__200_1",
			(partner) -> partner.shipmentItems("FBA15DJ9SVVD", "ATVPDKIKX0DER")),
	CHANGED_ITEMS("fulfillmentInboundV0", "fulfillmentInboundV0__getShipmentItems__200_1",
			(partner) -> partner.shipmentItems(ShipmentQuery.updated("ATVPDKIKX0DER",
					Instant.parse("2024-03-01T00:00:00Z"), Instant.parse("2024-03-02T00:00:00Z")))),
	TRANSACTIONS("finances_2024-06-19", "finances_2024-06-19__listTransactions__200_1",
			(partner) -> partner
				.transactions(TransactionQuery.posted(Instant.parse("2023-03-07T00:00:00Z"), null).after("a+b"))),
	FEES("productFeesV0", "productFeesV0__getMyFeesEstimates__200_1",
			(partner) -> partner.feesEstimates(List.of(
					FeesEstimateRequest.ofFba("ATVPDKIKX0DER", FeesEstimateRequest.IdType.ASIN, "B000000001",
							new Amount("USD", new BigDecimal("10.00"))),
					FeesEstimateRequest.ofFba("A1AM78C64UM0Y8", FeesEstimateRequest.IdType.SELLER_SKU, "sku 1/2",
							new Amount("MXN", BigDecimal.TEN)))));

	final String model;

	final String sandbox;

	final Function<SellingPartner, ?> call;

	ModelledOperation(String model, String sandbox, Function<SellingPartner, ?> call) {
		this.model = model;
		this.sandbox = sandbox;
		this.call = call;
	}

}
