package com.opsided.sandbox.amazon;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

import com.opsided.sandbox.SandboxServer;
import com.opsided.sandbox.warehouse.catalog.Region;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Stock, shipments and transactions, page by page ({@code amazon-fba.md} §2).
 */
class AnswerTests {

	private static final String STOCK = "/fba/inventory/v1/summaries?granularityType=Marketplace"
			+ "&granularityId=ATVPDKIKX0DER&marketplaceIds=ATVPDKIKX0DER&details=true";

	private static final String MONEY = "/finances/2024-06-19/transactions?postedAfter=";

	private static final String INBOUND = "/fba/inbound/v0/";

	private static SandboxServer server;

	private static SandboxClient amazon;

	private String token = "";

	@BeforeAll
	static void start() {
		server = SandboxServer.start(SandboxOptions.fast()
			.sellers(List.of(new SellerSpec(3, Region.NA, 90_000, LocalDate.of(2026, 3, 24), null, null))));
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

	@Test
	void theStockComesFiftyAtATimeAndEachSkuOnce() {
		List<String> skus = new ArrayList<>();
		JsonNode page = json(STOCK);
		while (page.has("pagination")) {
			assertThat(page.path("payload").path("inventorySummaries")).hasSize(50);
			skus.addAll(skus(page));
			page = json(STOCK + "&nextToken=" + encoded(page.path("pagination").path("nextToken").asString()));
		}
		skus.addAll(skus(page));
		assertThat(skus).hasSizeGreaterThan(50).doesNotHaveDuplicates();
	}

	@Test
	void theTokenForTheNextPageDiesAfterThirtySeconds() {
		String next = STOCK + "&nextToken=" + encoded(json(STOCK).path("pagination").path("nextToken").asString());
		assertThat(amazon.get(next.replace("&details=true", ""), this.token).statusCode()).isEqualTo(400);
		amazon.advance(Duration.ofSeconds(20));
		assertThat(amazon.get(next, this.token).statusCode()).isEqualTo(200);
		amazon.advance(Duration.ofSeconds(10));
		HttpResponse<byte[]> late = amazon.get(next, this.token);
		assertThat(late.statusCode()).isEqualTo(400);
		assertThat(SandboxClient.json(late).path("errors").get(0).path("code").asString()).isEqualTo("InvalidInput");
	}

	@Test
	void stockIsFoundBySkuAndByChange() {
		String sku = skus(json(STOCK)).get(3);
		assertThat(skus(json(STOCK + "&sellerSkus=" + encoded(sku)))).containsExactly(sku);
		assertThat(skus(json(STOCK + "&sellerSku=" + encoded(sku)))).containsExactly(sku);
		assertThat(skus(json(STOCK + "&startDateTime=2026-03-25T12:00:00Z"))).isEmpty();
		assertThat(json(STOCK.replace("&details=true", "")).path("payload")
			.path("inventorySummaries")
			.get(0)
			.has("inventoryDetails")).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "&nextToken=x", "&startDateTime=yesterday", "&marketplaceIds=A2EUQ1WTGCTBG2" })
	void aWrongQuestionAboutStockIsRefused(String change) {
		assertThat(amazon.get(STOCK + change, this.token).statusCode()).isEqualTo(400);
	}

	@Test
	void theItemsOfAllShipmentsAreThoseOfEachShipment() {
		List<String> byShipment = new ArrayList<>();
		for (JsonNode shipment : all(
				INBOUND + "shipments?QueryType=DATE_RANGE&MarketplaceId=ATVPDKIKX0DER"
						+ "&LastUpdatedAfter=2026-03-10T00:00:00Z&LastUpdatedBefore=2027-01-01T00:00:00Z",
				"ShipmentData")) {
			json(INBOUND + "shipments/" + shipment.path("ShipmentId").asString() + "/items").path("payload")
				.path("ItemData")
				.forEach((item) -> byShipment.add(item.toString()));
		}
		List<JsonNode> items = all(INBOUND + "shipmentItems?QueryType=DATE_RANGE&MarketplaceId=ATVPDKIKX0DER"
				+ "&LastUpdatedAfter=2026-03-10T00:00:00Z&LastUpdatedBefore=2027-01-01T00:00:00Z", "ItemData");
		assertThat(items.stream().map(JsonNode::toString)).hasSizeGreaterThan(50)
			.containsExactlyInAnyOrderElementsOf(byShipment);
	}

	@Test
	void shipmentsAreFoundByStatusAndById() {
		String closed = INBOUND + "shipments?QueryType=SHIPMENT&MarketplaceId=ATVPDKIKX0DER&ShipmentStatusList=CLOSED";
		List<JsonNode> shipments = all(closed, "ShipmentData");
		assertThat(shipments).isNotEmpty()
			.allSatisfy((each) -> assertThat(each.path("ShipmentStatus").asString()).isEqualTo("CLOSED"));
		String id = shipments.get(0).path("ShipmentId").asString();
		assertThat(all(closed + "&ShipmentIdList=" + id, "ShipmentData")).hasSize(1);
	}

	@Test
	void transactionsComeOldestFirstWithEmptyPagesInBetween() {
		List<String> ids = new ArrayList<>();
		List<Integer> sizes = new ArrayList<>();
		String question = MONEY + "2025-10-01T00:00:00Z&postedBefore=2026-03-25T00:00:00Z";
		JsonNode payload = json(question).path("payload");
		while (true) {
			payload.path("transactions").forEach((each) -> ids.add(each.path("transactionId").asString()));
			sizes.add(payload.path("transactions").size());
			if (!payload.has("nextToken")) {
				break;
			}
			payload = json(question + "&nextToken=" + encoded(payload.path("nextToken").asString())).path("payload");
		}
		assertThat(sizes).contains(0).allMatch((size) -> size <= 500);
		assertThat(new HashSet<>(ids)).hasSameSizeAs(ids).hasSizeGreaterThan(300);
	}

	@Test
	void transactionsAreFoundByOrder() {
		JsonNode one = json(MONEY + "2026-01-01T00:00:00Z&postedBefore=2026-03-25T00:00:00Z").path("payload")
			.path("transactions")
			.get(0);
		JsonNode identifier = one.path("relatedIdentifiers").get(0);
		JsonNode found = json("/finances/2024-06-19/transactions?relatedIdentifierName="
				+ identifier.path("relatedIdentifierName").asString() + "&relatedIdentifierValue="
				+ identifier.path("relatedIdentifierValue").asString());
		assertThat(found.path("payload")
			.path("transactions")
			.valueStream()
			.map((each) -> each.path("transactionId").asString())).contains(one.path("transactionId").asString());
	}

	@Test
	void moreThanHalfAYearOfTransactionsIsNothing() {
		JsonNode payload = json(MONEY + "2025-03-01T00:00:00Z&postedBefore=2026-03-25T00:00:00Z").path("payload");
		assertThat(payload.path("transactions")).isEmpty();
		assertThat(payload.has("nextToken")).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "?postedAfter=soon", "?postedAfter=2026-03-01&postedBefore=2099-01-01",
			"?postedAfter=2026-03-02&postedBefore=2026-03-01", "?postedAfter=2026-03-01&transactionStatus=NONE",
			"?relatedIdentifierName=SHIPMENT_ID&relatedIdentifierValue=1",
			"?postedAfter=2026-03-01&postedBefore=2026-03-25&nextToken=x" })
	void aWrongQuestionAboutTransactionsIsRefused(String question) {
		HttpResponse<byte[]> answer = amazon.get("/finances/2024-06-19/transactions" + question, this.token);
		assertThat(answer.statusCode()).isEqualTo(400);
	}

	private List<JsonNode> all(String question, String name) {
		List<JsonNode> all = new ArrayList<>();
		JsonNode payload = json(question).path("payload");
		payload.path(name).forEach(all::add);
		while (payload.has("NextToken")) {
			String next = question.substring(0, question.indexOf('?'))
					+ "?QueryType=NEXT_TOKEN&MarketplaceId=ATVPDKIKX0DER&NextToken="
					+ encoded(payload.path("NextToken").asString());
			payload = json(next).path("payload");
			payload.path(name).forEach(all::add);
		}
		return all;
	}

	private JsonNode json(String path) {
		HttpResponse<byte[]> answer = amazon.get(path, this.token);
		assertThat(answer.statusCode()).as(path + SandboxClient.text(answer)).isEqualTo(200);
		return SandboxClient.json(answer);
	}

	private static List<String> skus(JsonNode page) {
		return page.path("payload")
			.path("inventorySummaries")
			.valueStream()
			.map((each) -> each.path("sellerSku").asString())
			.toList();
	}

	private static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

}
