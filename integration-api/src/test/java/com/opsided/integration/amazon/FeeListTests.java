package com.opsided.integration.amazon;

import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import com.opsided.integration.IntegrationServer;
import com.opsided.shared.finance.MoneyMovement;
import com.opsided.shared.report.ReportKind;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

class FeeListTests {

	private static final String FEES = "/api/v1/amazon/fees";

	private static final List<String> TEXTS_OF_PREVIEW = List.of("product_group", "brand", "fulfilled_by",
			"has_local_inventory", "unit_of_dimension", "unit_of_weight");

	private static final List<String> TEXTS_OF_STORAGE = List.of("measurement_units", "weight_units", "volume_units",
			"size_tier", "storage_utilization_ratio_units", "dangerous_goods_storage_type",
			"eligible_for_inventory_discount", "qualifies_for_inventory_discount", "breakdown_incentive_fee_amount");

	private final SellerRows seller = SellerRows.create();

	@Test
	void theNewestPreviewSpeaksWithItsParts() {
		preview(this.seller, "2026-01-01T00:00:00Z", "S1", "X1", "9.99");
		preview(this.seller, "2026-02-01T00:00:00Z", "S1", "X1", "4.50");
		JsonNode item = items("").get(0);
		assertThat(items("")).hasSize(1);
		assertThat(item.get("kind").asString()).isEqualTo("PREVIEW");
		assertThat(item.get("day").asString()).isEqualTo("2026-02-01");
		assertThat(item.get("amount")).hasToString("{\"amount\":\"4.50\",\"currency\":\"USD\"}");
		assertThat(item.get("price")).hasToString("{\"amount\":\"20.00\",\"currency\":\"USD\"}");
		assertThat(item.get("parts")).hasToString("[{\"name\":\"referral\",\"amount\":{\"amount\":\"1.50\","
				+ "\"currency\":\"USD\"}},{\"name\":\"fulfillment\",\"amount\":{\"amount\":\"3.00\",\"currency\":\"USD\"}}]");
	}

	@Test
	void feesChargedAreStorageAndTransactionsThatSaySo() {
		storage(this.seller, "S1", "X1", LocalDate.of(2026, 1, 31), "12.34");
		this.seller.movements(
				SellerRows.movement("T1", "ServiceFee", "Subscription", Instant.parse("2026-02-03T00:00:00Z"),
						"-39.99"),
				SellerRows.movement("T2", "Refund", "Refund of an order", Instant.parse("2026-02-03T00:00:00Z"), "-5"),
				SellerRows.movement("T3", "Other", "FBA inbound fee", Instant.parse("2026-02-04T00:00:00Z"), "-3",
						new MoneyMovement.Item("S1", "B1", 1, "AFN", "Inbound", new BigDecimal("-2"), "USD"),
						new MoneyMovement.Item("S2", "B2", 1, "AFN", "Inbound", new BigDecimal("-1"), "USD")),
				SellerRows.movement("T4", "Chargeback", "A customer's", Instant.parse("2026-02-05T00:00:00Z"), "-7"));
		assertThat(items(""))
			.extracting((item) -> item.get("kind").asString() + " " + item.get("amount").get("amount").asString())
			.containsExactly("STORAGE 12.34", "TRANSACTION -39.99", "TRANSACTION -2", "TRANSACTION -1");
		assertThat(items("?sku=S1")).extracting((item) -> item.get("amount").get("amount").asString())
			.containsExactly("12.34", "-2");
		assertThat(items("?from=2026-02-01&to=2026-02-03"))
			.extracting((item) -> item.get("amount").get("amount").asString())
			.containsExactly("-39.99");
	}

	@Test
	void aPageGoesOnFromKindToKind() {
		preview(this.seller, "2026-01-01T00:00:00Z", "S1", "X1", "1");
		storage(this.seller, "S1", "X1", LocalDate.of(2026, 1, 31), "2");
		storage(this.seller, "S2", "X2", LocalDate.of(2026, 1, 31), "3");
		this.seller.movements(SellerRows.movement("T1", "ServiceFee", "", Instant.parse("2026-02-03T00:00:00Z"), "-4"),
				SellerRows.movement("T2", "ServiceFee", "", Instant.parse("2026-02-03T00:00:00Z"), "-5"));
		for (int limit = 1; limit <= 6; limit++) {
			List<String> seen = new ArrayList<>();
			String cursor = "";
			do {
				JsonNode page = IntegrationServer
					.json(IntegrationServer.get(FEES + "?limit=" + limit + cursor, this.seller.token()));
				page.get("items").forEach((item) -> seen.add(item.get("amount").get("amount").asString()));
				cursor = page.get("next").isNull() ? "" : "&cursor=" + page.get("next").asString();
			}
			while (!cursor.isEmpty());
			assertThat(seen).as("limit " + limit).containsExactly("1", "2", "3", "-4", "-5");
		}
	}

	@Test
	void nobodySeesTheFeesOfOthers() {
		SellerRows other = SellerRows.create();
		preview(other, "2026-01-01T00:00:00Z", "S1", "X1", "1");
		preview(other, "2026-01-01T00:00:00Z", "S2", "X2", "1");
		storage(other, "S1", "X1", LocalDate.of(2026, 1, 31), "2");
		other.movements(SellerRows.movement("T1", "ServiceFee", "", Instant.parse("2026-02-03T00:00:00Z"), "-4"));
		this.seller.movements(SellerRows.movement("T1", "ServiceFee", "", Instant.parse("2026-02-03T00:00:00Z"), "-9"));
		for (String filter : List.of("", "?from=2020-01-01", "?to=2030-01-01")) {
			assertThat(items(filter)).hasSize(1)
				.allSatisfy((item) -> assertThat(item.get("accountId").asLong()).isEqualTo(this.seller.id()));
		}
		assertThat(items("?sku=S1")).isEmpty();
		assertThat(IntegrationServer.get(FEES + "?accountId=" + other.id(), this.seller.token()).statusCode())
			.isEqualTo(404);
		String cursor = IntegrationServer.json(IntegrationServer.get(FEES + "?limit=1", other.token()))
			.get("next")
			.asString();
		assertThat(IntegrationServer.get(FEES + "?limit=1&cursor=" + cursor, this.seller.token()).statusCode())
			.isEqualTo(400);
	}

	@Test
	void aDateThatNoTableCanHoldIsTheCallersFault() {
		HttpResponse<String> answer = IntegrationServer.get(FEES + "?from=%2B294277-01-01", this.seller.token());
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
		assertThat(IntegrationServer.json(answer).get("detail").asString()).contains("294276");
	}

	private List<JsonNode> items(String query) {
		HttpResponse<String> answer = IntegrationServer.get(FEES + query, this.seller.token());
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
		return IntegrationServer.json(answer).get("items").valueStream().toList();
	}

	private static void preview(SellerRows seller, String at, String sku, String fnsku, String fee) {
		List<String> columns = new ArrayList<>(List.of("sku", "fnsku", "asin", "title", "amazon_store", "size_tier",
				"currency", "your_price", "estimated_fee_total", "estimated_referral_fee", "expected_fulfillment_fee"));
		columns.addAll(TEXTS_OF_PREVIEW);
		seller.load(ReportKind.FEE_PREVIEW, "fee_preview", columns, Instant.parse(at), (rows) -> {
			rows.text(sku).text(fnsku).text("B1").text("Title").text("US").text("Small").text("USD");
			rows.numeric(new BigDecimal("20.00")).numeric(new BigDecimal(fee)).numeric(new BigDecimal("1.50"));
			rows.numeric(new BigDecimal("3.00"));
			TEXTS_OF_PREVIEW.forEach((column) -> rows.text(""));
		});
	}

	private static void storage(SellerRows seller, String sku, String fnsku, LocalDate month, String fee) {
		List<String> columns = new ArrayList<>(List.of("sku", "fnsku", "asin", "title", "fulfillment_center",
				"country_code", "currency", "month_of_charge", "estimated_monthly_storage_fee"));
		columns.addAll(TEXTS_OF_STORAGE);
		seller.load(ReportKind.STORAGE_FEES, "storage_fee", columns, Instant.EPOCH, (rows) -> {
			rows.text(sku).text(fnsku).text("B1").text("Title").text("LEX1").text("US").text("USD").date(month);
			rows.numeric(new BigDecimal(fee));
			TEXTS_OF_STORAGE.forEach((column) -> rows.text(""));
		});
	}

}
