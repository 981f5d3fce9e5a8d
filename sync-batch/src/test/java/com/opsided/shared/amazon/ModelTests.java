package com.opsided.shared.amazon;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import com.opsided.shared.failure.FailureCategory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * Every request and every reply, against Amazon's own models.
 */
class ModelTests {

	/** Where Amazon's own sandbox does not keep to Amazon's own model. */
	private static final Map<String, Set<String>> DEVIATIONS = Map.of("SHIPMENTS", Set.of("AreCasesRequired"),
			"SHIPMENTS_BY_ID", Set.of("AreCasesRequired"), "SHIPMENTS_BY_TIME", Set.of("AreCasesRequired"),
			"MORE_SHIPMENTS", Set.of("AreCasesRequired"), "FEES", Set.of("TimeOfFeesEstimation"));

	private static final String INVENTORY = """
			{"payload":{"granularity":{"granularityType":"Marketplace","granularityId":"ATVPDKIKX0DER"},
			"inventorySummaries":[{"asin":"B00BALPZPM","fnSku":"X001","sellerSku":"SKU 1/2, red","condition":"NewItem",
			"inventoryDetails":{"fulfillableQuantity":3,"inboundWorkingQuantity":0,"inboundShippedQuantity":0,
			"inboundReceivingQuantity":0,"reservedQuantity":{"totalReservedQuantity":1,"pendingCustomerOrderQuantity":1,
			"pendingTransshipmentQuantity":0,"fcProcessingQuantity":0},"researchingQuantity":{
			"totalResearchingQuantity":2,"researchingQuantityBreakdown":[{"name":"researchingQuantityInShortTerm",
			"quantity":2}]},"unfulfillableQuantity":{"totalUnfulfillableQuantity":0,"customerDamagedQuantity":0,
			"warehouseDamagedQuantity":0,"distributorDamagedQuantity":0,"carrierDamagedQuantity":0,
			"defectiveQuantity":0,"expiredQuantity":0}},"lastUpdatedTime":"2026-02-28T10:00:00Z","productName":"Cup",
			"totalQuantity":6,"stores":[]}]},"pagination":{"nextToken":"next"}}""";

	private final FakeAmazon amazon = new FakeAmazon();

	@AfterEach
	void close() throws IOException {
		this.amazon.close();
	}

	@ParameterizedTest
	@EnumSource
	void whatIsSentAndWhatIsReadKeepsToTheModel(ModelledOperation operation) {
		JsonNode example = Fixture.sandbox(operation.sandbox);
		String reply = example.get("response").isEmpty() ? "" : example.get("response").toString();
		this.amazon.answers(FakeAmazon.status(example.get("status").asInt()).withBody(reply));
		Object read = operation.call.apply(this.amazon.partner());
		LoggedRequest sent = sent();
		assertThat(CheckModel.request(operation.model, sent)).isEmpty();
		if (!reply.isEmpty()) {
			assertThat(CheckModel.reply(operation.model, sent, example.get("status").asInt(), reply,
					DEVIATIONS.getOrDefault(operation.name(), Set.of())))
				.isEmpty();
		}
		assertThat(read).isNotNull();
	}

	@ParameterizedTest
	@CsvSource({ "CREATE_REPORT, reports_2021-06-30__createReport__400_1",
			"REPORT, reports_2021-06-30__getReport__400_1", "REPORTS, reports_2021-06-30__getReports__400_1",
			"CANCEL_REPORT, reports_2021-06-30__cancelReport__400_1",
			"DOCUMENT, reports_2021-06-30__getReportDocument__400_1",
			"SHIPMENTS, fulfillmentInboundV0__getShipments__400_1",
			"TRANSACTIONS, finances_2024-06-19__listTransactions__400_1",
			"FEES, productFeesV0__getMyFeesEstimates__400_1" })
	void aRefusalKeepsToTheModelAndIsRead(ModelledOperation operation, String sandbox) {
		JsonNode reply = Fixture.sandbox(sandbox).get("response");
		this.amazon.answers(FakeAmazon.status(400).withBody(reply.toString()));
		SellingPartner partner = this.amazon.partner();
		AmazonFailure failure = catchThrowableOfType(AmazonFailure.class, () -> operation.call.apply(partner));
		assertThat(CheckModel.reply(operation.model, sent(), 400, reply.toString(), Set.of())).isEmpty();
		assertThat(failure.category()).isEqualTo(FailureCategory.BUG);
		assertThat(failure.getMessage()).contains(reply.get("errors").get(0).get("message").asString());
	}

	@Test
	void inventoryKeepsToTheModel() {
		this.amazon.answers(okJson(INVENTORY));
		InventoryPage page = this.amazon.partner()
			.inventorySummaries(InventoryQuery.of("ATVPDKIKX0DER")
				.changedSince(this.amazon.time.instant())
				.after("a+b/c==")
				.ofSkus(List.of("SKU 1/2, red")));
		LoggedRequest sent = sent();
		assertThat(sent.queryParameter("sellerSku").firstValue()).isEqualTo("SKU 1/2, red");
		assertThat(sent.queryParameter("nextToken").firstValue()).isEqualTo("a+b/c==");
		assertThat(sent.queryParameter("startDateTime").firstValue()).isEqualTo("2026-03-01T12:00:00Z");
		assertThat(CheckModel.request("fbaInventory", sent)).isEmpty();
		assertThat(CheckModel.reply("fbaInventory", sent, 200, INVENTORY, Set.of())).isEmpty();
		assertThat(page.nextToken()).isEqualTo("next");
		assertThat(page.summaries()).singleElement()
			.satisfies((summary) -> assertThat(
					summary.inventoryDetails().researchingQuantity().researchingQuantityBreakdown())
				.containsExactly(new InventoryDetails.ResearchingEntry("researchingQuantityInShortTerm", 2)));
	}

	@Test
	void theCheckFindsWhatIsWrong() {
		this.amazon.answers(okJson(INVENTORY));
		this.amazon.partner().inventorySummaries(InventoryQuery.of("ATVPDKIKX0DER"));
		assertThat(CheckModel.request("sellers", sent())).isNotEmpty();
		assertThat(CheckModel.reply("fbaInventory", sent(), 200, INVENTORY.replace(":3,", ":\"three\","), Set.of()))
			.isNotEmpty();
	}

	private LoggedRequest sent() {
		return this.amazon.server.findAll(anyRequestedFor(anyUrl()))
			.stream()
			.filter((request) -> !request.getUrl().equals(FakeAmazon.TOKENS))
			.findFirst()
			.orElseThrow();
	}

}
