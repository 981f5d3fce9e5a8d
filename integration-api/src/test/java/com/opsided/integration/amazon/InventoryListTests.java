package com.opsided.integration.amazon;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import com.opsided.integration.IntegrationServer;
import com.opsided.shared.web.Role;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

class InventoryListTests {

	private static final String INVENTORY = "/api/v1/amazon/inventory";

	private static final Instant MONDAY = Instant.parse("2026-05-04T06:00:00Z");

	private static final Instant TUESDAY = Instant.parse("2026-05-05T06:00:00Z");

	private final SellerRows seller = SellerRows.create();

	@Test
	void stockComesWithItsUnitsByWhereTheyAre() {
		this.seller.pass(1, MONDAY, SellerRows.item("S1", "X1", "B1", 10));
		JsonNode item = items("").get(0);
		assertThat(item.get("sku").asString()).isEqualTo("S1");
		assertThat(item.get("total").asInt()).isEqualTo(55);
		assertThat(item.get("dispositions")).hasToString("{\"fulfillable\":10,\"unfulfillable\":{\"total\":21,"
				+ "\"customerDamaged\":1,\"warehouseDamaged\":2,\"distributorDamaged\":3,\"carrierDamaged\":4,"
				+ "\"defective\":5,\"expired\":6}}");
		assertThat(item.get("reserved")).hasToString("{\"total\":9,\"orders\":2,\"transshipment\":3,\"processing\":4}");
		assertThat(item.get("inbound")).hasToString("{\"working\":1,\"shipped\":2,\"receiving\":3}");
		assertThat(item.get("researching")).hasToString("{\"total\":6,\"shortTerm\":1,\"midTerm\":2,\"longTerm\":3}");
		assertThat(item.get("lastUpdated").asString()).isEqualTo("2026-01-02T03:04:05Z");
		assertThat(item.get("missingSince").isNull()).isTrue();
	}

	@Test
	void filtersFindWhatTheySay() {
		this.seller.pass(1, MONDAY, SellerRows.item("S1", "X1", "B1", 1), SellerRows.item("S2", "X1", "B2", 2),
				SellerRows.item("S3", "X3", "B2", 3));
		assertThat(skus("?sku=S2")).containsExactly("S2");
		assertThat(skus("?fnsku=X1")).containsExactly("S1", "S2");
		assertThat(skus("?asin=B2")).containsExactly("S2", "S3");
		assertThat(skus("?asin=B2&fnsku=X1")).containsExactly("S2");
	}

	@Test
	void whatChangedSinceIsWhatALaterPassFoundOtherwise() {
		this.seller.pass(1, MONDAY, SellerRows.item("S1", "X1", "B1", 1), SellerRows.item("S2", "X2", "B2", 2),
				SellerRows.item("S3", "X3", "B3", 3));
		this.seller.pass(2, TUESDAY, SellerRows.item("S1", "X1", "B1", 1), SellerRows.item("S2", "X2", "B2", 20));
		assertThat(skus("?changedSince=2026-05-04T12:00:00Z")).containsExactly("S2", "S3");
		assertThat(skus("?changedSince=2026-05-06T00:00:00Z")).isEmpty();
		assertThat(skus("?changedSince=2026-05-01T00:00:00Z")).containsExactly("S1", "S2", "S3");
	}

	@Test
	void whatACompletePassDidNotFindHasNoUnitsAndSaysSinceWhen() {
		this.seller.pass(1, MONDAY, SellerRows.item("S1", "X1", "B1", 7));
		this.seller.pass(2, TUESDAY);
		JsonNode item = items("").get(0);
		assertThat(item.get("missingSince").asString()).isEqualTo(TUESDAY.toString());
		assertThat(item.get("total").asInt()).isZero();
		assertThat(item.get("dispositions").get("fulfillable").asInt()).isZero();
	}

	@Test
	void aPageGoesOnWhereTheOneBeforeEnded() {
		this.seller.pass(1, MONDAY, SellerRows.item("S1", "X1", "B1", 1), SellerRows.item("S2", "X2", "B2", 2),
				SellerRows.item("S3", "X3", "B3", 3));
		JsonNode first = IntegrationServer.json(IntegrationServer.get(INVENTORY + "?limit=2", this.seller.token()));
		assertThat(first.get("items").findValuesAsString("sku")).containsExactly("S1", "S2");
		JsonNode second = IntegrationServer.json(IntegrationServer
			.get(INVENTORY + "?limit=2&cursor=" + first.get("next").asString(), this.seller.token()));
		assertThat(second.get("items").findValuesAsString("sku")).containsExactly("S3");
		assertThat(second.get("next").isNull()).isTrue();
	}

	@Test
	void nobodySeesTheStockOfOthers() {
		SellerRows other = SellerRows.create();
		other.pass(1, MONDAY, SellerRows.item("S1", "X1", "B1", 99), SellerRows.item("S2", "X2", "B2", 99));
		this.seller.pass(1, MONDAY, SellerRows.item("S1", "X1", "B1", 1), SellerRows.item("S2", "X2", "B2", 2));
		for (String filter : List.of("", "?sku=S1", "?fnsku=X1", "?asin=B1", "?changedSince=2020-01-01T00:00:00Z")) {
			assertThat(items(filter)).isNotEmpty()
				.allSatisfy((item) -> assertThat(item.get("accountId").asLong()).isEqualTo(this.seller.id()));
		}
		for (String foreign : List.of("?accountId=" + other.id(), "?userId=" + other.user(),
				"?userId=" + this.seller.user() + "&accountId=" + other.id(), "?live=true&accountId=" + other.id())) {
			assertThat(IntegrationServer.get(INVENTORY + foreign, this.seller.token()).statusCode()).as(foreign)
				.isEqualTo(404);
		}
		String cursor = IntegrationServer.json(IntegrationServer.get(INVENTORY + "?limit=1", other.token()))
			.get("next")
			.asString();
		assertThat(IntegrationServer.get(INVENTORY + "?limit=1&cursor=" + cursor, this.seller.token()).statusCode())
			.isEqualTo(400);
	}

	@Test
	void whoHasNoAccountHasNoStock() {
		SellerRows other = SellerRows.create();
		other.pass(1, MONDAY, SellerRows.item("S1", "X1", "B1", 99));
		String nobody = IntegrationServer.token(Role.SELLER, UUID.randomUUID());
		assertThat(IntegrationServer.get(INVENTORY, nobody).body()).isEqualTo("{\"items\":[],\"next\":null}");
		HttpResponse<String> live = IntegrationServer.get(INVENTORY + "?live=true", nobody);
		assertThat(live.statusCode()).isEqualTo(409);
		assertThat(live.body()).contains("/problems/no-connection");
	}

	private List<String> skus(String query) {
		return items(query).stream().map((item) -> item.get("sku").asString()).toList();
	}

	private List<JsonNode> items(String query) {
		HttpResponse<String> answer = IntegrationServer.get(INVENTORY + query, this.seller.token());
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
		return IntegrationServer.json(answer).get("items").valueStream().toList();
	}

}
