package com.opsided.shared.amazon;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import com.opsided.shared.failure.FailureCategory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * Replies that Amazon really gave.
 */
class RecordingTests {

	private final FakeAmazon amazon = new FakeAmazon();

	@AfterEach
	void close() throws IOException {
		this.amazon.close();
	}

	@Test
	void marketplacesOfARealSeller() {
		List<MarketplaceParticipation> marketplaces = replay("APIs__SellersV1Test__test_get_marketplace_participations",
				1, SellingPartner::marketplaceParticipations);
		assertThat(marketplaces).hasSizeGreaterThan(5)
			.allSatisfy((each) -> assertThat(each.marketplace().countryCode()).hasSize(2));
	}

	@Test
	void reports() {
		assertThat(replay("APIs__Reports20210630Test__test_get_report", 1, (partner) -> partner.report("ID323"))
			.reportType()).isNotBlank();
		assertThat(replay("APIs__Reports20210630Test__test_get_reports", 1,
				(partner) -> partner.reports(ReportQuery.of("FEE_DISCOUNTS_REPORT")))
			.nextToken()).isNotBlank();
		String created = replay("APIs__Reports20210630Test__test_create_report", 1,
				(partner) -> partner.createReport(new ReportRequest("T", List.of("M"), null, null, Map.of())));
		assertThat(created).isEqualTo("ID323");
		assertThat(replay("Helpers__Reports20210630Test__test_download_report_document_with_document_id", 1,
				(partner) -> partner.reportDocument("amzn1.spdoc.1.4.eu.123456"))
			.url()).isEqualTo("https://tortuga-prod-eu.s3-eu-west-1.amazonaws.com/123456");
	}

	@Test
	void inboundShipments() {
		assertThat(replay("APIs__FulfillmentInboundV0Test__test_get_shipments", 1,
				(partner) -> partner.shipments(ShipmentQuery.withStatuses("ATVPDKIKX0DER", List.of("SHIPPED"))))
			.shipments()).extracting(Shipment::shipmentId).containsExactly("FBA15DJ9S3J5");
		assertThat(replay("APIs__FulfillmentInboundV0Test__test_get_shipment_items_by_shipment_id", 1,
				(partner) -> partner.shipmentItems("FBA15DJ9SVVD", "ATVPDKIKX0DER"))
			.items()).extracting(ShipmentItem::quantityReceived).containsExactly(0);
		assertThat(replay("APIs__FulfillmentInboundV0Test__test_get_shipment_items", 1,
				(partner) -> partner.shipmentItems(ShipmentQuery.after("ATVPDKIKX0DER", "NextToken")))
			.items()).isNotEmpty();
	}

	@Test
	void failures() {
		assertThat(failure("Errors__NotFoundTest__test_not_found", 1)).satisfies((failure) -> {
			assertThat(failure.category()).isEqualTo(FailureCategory.BAD_DATA);
			assertThat(failure.requestId()).isEqualTo("dc880af3-4263-4b91-9294-138c838ff571");
		});
		assertThat(failure("Errors__QuotaExceededTest__test_quota_exceeded", 1)).satisfies((failure) -> {
			assertThat(failure.category()).isEqualTo(FailureCategory.RATE_LIMITED);
			assertThat(failure.code()).isEqualTo("QuotaExceeded");
			assertThat(failure.retryAt()).isNotNull();
		});
		this.amazon.time.passes(java.time.Duration.ofMinutes(1));
		assertThat(failure("APITest__test_client_error", 0).category()).isEqualTo(FailureCategory.AUTH_EXPIRED);
	}

	private <T> T replay(String recording, int exchange, Function<SellingPartner, T> call) {
		JsonNode reply = Fixture.recording(recording).get(exchange).get("response");
		var response = aResponse().withStatus(reply.get("status").asInt()).withBody(reply.get("body").asString());
		for (String name : List.of("Content-Type", "X-Amzn-Requestid", "X-Amzn-Ratelimit-Limit")) {
			if (reply.get("headers").has(name)) {
				response.withHeader(name, reply.get("headers").get(name).asString());
			}
		}
		this.amazon.answers(response);
		return call.apply(this.amazon.impatient());
	}

	private AmazonFailure failure(String recording, int exchange) {
		return catchThrowableOfType(AmazonFailure.class,
				() -> replay(recording, exchange, (partner) -> partner.report("1234567")));
	}

}
