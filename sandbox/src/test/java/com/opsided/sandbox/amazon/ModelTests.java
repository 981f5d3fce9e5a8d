package com.opsided.sandbox.amazon;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.atlassian.oai.validator.model.Request.Method;
import com.opsided.sandbox.SandboxServer;
import com.opsided.sandbox.warehouse.catalog.Region;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every operation answers as its model says, when it succeeds and when it refuses.
 */
class ModelTests {

	private static final String REPORTS = "reports_2021-06-30";

	private static SandboxServer server;

	private static SandboxClient amazon;

	private String token = "";

	@BeforeAll
	static void start() {
		server = SandboxServer.start(SandboxOptions.fast()
			.sellers(List.of(new SellerSpec(3, Region.NA, 3000, LocalDate.of(2026, 3, 24), null, null))));
		amazon = new SandboxClient(server.baseUrl());
	}

	@AfterAll
	static void stop() {
		server.close();
	}

	@BeforeEach
	void logIn() {
		this.token = amazon.accessToken(amazon.refreshToken(0));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					sellers              | /sellers/v1/marketplaceParticipations | 200
					fbaInventory         | /fba/inventory/v1/summaries?granularityType=Marketplace&granularityId=ATVPDKIKX0DER&marketplaceIds=ATVPDKIKX0DER&details=true | 200
					fbaInventory         | /fba/inventory/v1/summaries?granularityType=Marketplace&granularityId=ATVPDKIKX0DER&marketplaceIds=ATVPDKIKX0DER | 200
					fbaInventory         | /fba/inventory/v1/summaries?granularityType=Marketplace&marketplaceIds=ATVPDKIKX0DER | 400
					fbaInventory         | /fba/inventory/v1/summaries?granularityType=Marketplace&granularityId=A1&marketplaceIds=A1 | 403
					fulfillmentInboundV0 | /fba/inbound/v0/shipments?QueryType=SHIPMENT&MarketplaceId=ATVPDKIKX0DER&ShipmentStatusList=CLOSED,RECEIVING | 200
					fulfillmentInboundV0 | /fba/inbound/v0/shipments?QueryType=SHIPMENT&MarketplaceId=ATVPDKIKX0DER | 400
					fulfillmentInboundV0 | /fba/inbound/v0/shipments/FBA0/items?MarketplaceId=ATVPDKIKX0DER | 404
					fulfillmentInboundV0 | /fba/inbound/v0/shipmentItems?QueryType=DATE_RANGE&MarketplaceId=ATVPDKIKX0DER&LastUpdatedAfter=2025-01-01T00:00:00Z&LastUpdatedBefore=2026-03-25T00:00:00Z | 200
					finances_2024-06-19  | /finances/2024-06-19/transactions?postedAfter=2025-12-01T00:00:00Z&postedBefore=2026-03-25T00:00:00Z | 200
					finances_2024-06-19  | /finances/2024-06-19/transactions | 400
					reports_2021-06-30   | /reports/2021-06-30/reports?reportTypes=GET_LEDGER_DETAIL_VIEW_DATA | 200
					reports_2021-06-30   | /reports/2021-06-30/reports | 400
					reports_2021-06-30   | /reports/2021-06-30/reports/1 | 404
					reports_2021-06-30   | /reports/2021-06-30/documents/none | 404""")
	void anAnswerIsAsItsModelSays(String model, String path, int status) {
		HttpResponse<byte[]> answer = amazon.get(path, this.token);
		assertThat(answer.statusCode()).as(SandboxClient.text(answer)).isEqualTo(status);
		assertThat(Models.breaches(model, Method.GET, path.replaceAll("\\?.*", ""), answer)).isEmpty();
		assertThat(answer.headers().firstValue("x-amzn-RequestId")).isPresent();
	}

	@Test
	void aReportsWholeLifeIsAsItsModelSays() {
		String path = "/reports/2021-06-30/reports";
		HttpResponse<byte[]> created = amazon.createReport(this.token, "GET_LEDGER_DETAIL_VIEW_DATA",
				"2026-03-01T00:00:00Z", "2026-03-25T00:00:00Z");
		assertThat(created.statusCode()).isEqualTo(202);
		assertThat(Models.breaches(REPORTS, Method.POST, path, created)).isEmpty();
		amazon.advance(Duration.ofSeconds(1));
		path += "/" + SandboxClient.json(created).path("reportId").asString();
		HttpResponse<byte[]> report = amazon.get(path, this.token);
		assertThat(Models.breaches(REPORTS, Method.GET, path, report)).isEmpty();
		path = "/reports/2021-06-30/documents/" + SandboxClient.json(report).path("reportDocumentId").asString();
		HttpResponse<byte[]> document = amazon.get(path, this.token);
		assertThat(document.statusCode()).isEqualTo(200);
		assertThat(Models.breaches(REPORTS, Method.GET, path, document)).isEmpty();
		HttpResponse<byte[]> refused = amazon.post("/reports/2021-06-30/reports", this.token, "{");
		assertThat(refused.statusCode()).isEqualTo(400);
		assertThat(Models.breaches(REPORTS, Method.POST, "/reports/2021-06-30/reports", refused)).isEmpty();
	}

	@Test
	void theItemsOfAShipmentAreAsTheirModelSays() {
		JsonNode shipments = SandboxClient.json(amazon.get(
				"/fba/inbound/v0/shipments?QueryType=SHIPMENT&MarketplaceId=ATVPDKIKX0DER&ShipmentStatusList=CLOSED",
				this.token));
		String path = "/fba/inbound/v0/shipments/"
				+ shipments.path("payload").path("ShipmentData").get(0).path("ShipmentId").asString() + "/items";
		HttpResponse<byte[]> items = amazon.get(path, this.token);
		assertThat(SandboxClient.json(items).path("payload").path("ItemData")).isNotEmpty();
		assertThat(Models.breaches("fulfillmentInboundV0", Method.GET, path, items)).isEmpty();
	}

	@Test
	void feeEstimatesAreAsTheirModelSays() {
		String path = "/products/fees/v0/feesEstimate";
		HttpResponse<byte[]> answer = amazon.post(path, this.token, """
				[{"IdType":"SellerSKU","IdValue":"sku1","FeesEstimateRequest":{"MarketplaceId":"ATVPDKIKX0DER",
				"IsAmazonFulfilled":true,"Identifier":"one","PriceToEstimateFees":{"ListingPrice":{"CurrencyCode":"USD",
				"Amount":10}}}},{"IdType":"ASIN","IdValue":"B1","FeesEstimateRequest":{"MarketplaceId":"A1",
				"Identifier":"two","PriceToEstimateFees":{"ListingPrice":{"CurrencyCode":"USD","Amount":10}}}}]""");
		JsonNode results = SandboxClient.json(answer);
		assertThat(results.get(0).path("Status").asString()).isEqualTo("Success");
		assertThat(results.get(0).path("FeesEstimate").path("TotalFeesEstimate").path("Amount").asDouble())
			.isEqualTo(4.72);
		assertThat(results.get(1).path("Status").asString()).isEqualTo("ClientError");
		assertThat(Models.breaches("productFeesV0", Method.POST, path, answer)).isEmpty();
		assertThat(amazon.post(path, this.token, "[]").statusCode()).isEqualTo(400);
	}

	@Test
	void aRefusedQuotaIsAsItsModelSays() {
		amazon.fault("{\"operation\":\"getReport\",\"status\":429,\"times\":1}");
		HttpResponse<byte[]> refused = amazon.get("/reports/2021-06-30/reports/1", this.token);
		assertThat(refused.statusCode()).isEqualTo(429);
		assertThat(Models.breaches(REPORTS, Method.GET, "/reports/2021-06-30/reports/1", refused)).isEmpty();
	}

	@Test
	void aBreachIsNoticed() {
		HttpResponse<byte[]> sellers = amazon.get("/sellers/v1/marketplaceParticipations", this.token);
		assertThat(Models.breaches(REPORTS, Method.GET, "/reports/2021-06-30/reports/1", sellers)).contains("reportId");
	}

	@ParameterizedTest
	@CsvSource({ "sellers", "fbaInventory", "fulfillmentInboundV0", "finances_2024-06-19", "productFeesV0", REPORTS })
	void ratesAndBurstsAreThoseOfTheModel(String model) {
		JsonNode paths = JsonMapper.builder()
			.build()
			.readTree(ModelTests.class.getResourceAsStream("/amazon-models/" + model + ".json"))
			.path("paths");
		List<JsonNode> operations = paths.valueStream().flatMap(JsonNode::valueStream).toList();
		for (Operation operation : Operation.values()) {
			operations.stream()
				.filter((each) -> each.path("operationId").asString("").equals(operation.id()))
				.map((each) -> each.path("description").asString())
				.forEach((text) -> assertThat(plan(text)).isEqualTo(operation.rate() + " " + operation.burst()));
		}
		assertThat(operations).anyMatch((each) -> isPlayed(each.path("operationId").asString("")));
	}

	private static boolean isPlayed(String operationId) {
		return List.of(Operation.values()).stream().anyMatch((each) -> each.id().equals(operationId));
	}

	private static String plan(String description) {
		Matcher row = Pattern.compile("\\| (?:Default ?\\| )?([0-9.]+) \\| ([0-9]+) \\|").matcher(description);
		return row.find() ? Double.parseDouble(row.group(1)) + " " + row.group(2) : description;
	}

}
