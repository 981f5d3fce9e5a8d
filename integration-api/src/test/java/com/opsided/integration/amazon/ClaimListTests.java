package com.opsided.integration.amazon;

import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import com.opsided.integration.IntegrationServer;
import com.opsided.shared.report.ReportKind;
import com.opsided.shared.web.Role;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

class ClaimListTests {

	private static final String CLAIMS = "/api/v1/amazon/claims";

	private static final LocalDate EVENT = LocalDate.of(2026, 3, 1);

	private static final List<String> COLUMNS = List.of("approval_date", "reimbursement_id", "case_id", "order_id",
			"reason", "sku", "fnsku", "asin", "title", "condition", "currency", "amount_total", "quantity_total",
			"original_reimbursement_id", "original_reimbursement_type");

	private final SellerRows seller = SellerRows.create();

	@Test
	void aClaimComesWithWhatWasPaidAndTakenBackUnderItsCase() {
		UUID claim = this.seller.claim("PAID", "FC_LOST", "X1", EVENT, "1234567890", 3);
		reimbursements(line(EVENT.plusDays(9), "R1", "1234567890", "X1", "30.00", 3, ""),
				line(EVENT.plusDays(20), "R2", "", "X1", "-10.00", -1, "R1"),
				line(EVENT.plusDays(9), "R3", "1234567890", "X2", "7.00", 1, ""),
				line(EVENT.plusDays(9), "R4", "9999999999", "X1", "8.00", 1, ""));
		JsonNode item = items(this.seller, "").get(0);
		assertThat(item.get("id").asString()).isEqualTo(claim.toString());
		assertThat(item.get("amount")).hasToString("{\"amount\":\"30.00\",\"currency\":\"USD\"}");
		assertThat(item.get("reimbursements").valueStream().map((line) -> line.get("reimbursementId").asString()))
			.containsExactly("R2", "R1");
		assertThat(item.get("reimbursements").get(0).get("reverses").asString()).isEqualTo("R1");
		assertThat(item.get("reimbursements").get(1).get("amount"))
			.hasToString("{\"amount\":\"30.00\",\"currency\":\"USD\"}");
	}

	@Test
	void aClaimThatWasPaidWithoutACaseComesWithTheLinesOfItsProductSinceTheEvent() {
		this.seller.claim("PAID", "FC_LOST", "X1", EVENT, "", 1);
		this.seller.claim("READY", "FC_LOST", "X9", EVENT, "", 0);
		reimbursements(line(EVENT.minusDays(1), "R0", "", "X1", "1.00", 1, ""),
				line(EVENT.plusDays(1), "R1", "", "X1", "2.00", 1, ""),
				line(EVENT.plusDays(1), "R2", "1234567890", "X1", "3.00", 1, ""),
				line(EVENT.plusDays(1), "R3", "", "X9", "4.00", 1, ""));
		assertThat(items(this.seller, "?sku=X1").get(0).get("reimbursements").findValuesAsString("reimbursementId"))
			.containsExactly("R1");
		assertThat(items(this.seller, "?sku=X9").get(0).get("reimbursements")).isEmpty();
	}

	@Test
	void filtersFindWhatTheySay() {
		this.seller.claim("READY", "FC_LOST", "X1", EVENT, "", 0);
		this.seller.claim("FILED", "FC_DAMAGED", "X2", EVENT.plusDays(5), "12345678", 0);
		assertThat(fnskus("?state=FILED")).containsExactly("X2");
		assertThat(fnskus("?type=FC_LOST")).containsExactly("X1");
		assertThat(fnskus("?from=2026-03-02")).containsExactly("X2");
		assertThat(fnskus("?to=2026-03-02")).containsExactly("X1");
		assertThat(fnskus("?sku=M-X2")).containsExactly("X2");
		assertThat(fnskus("")).containsExactly("X1", "X2");
	}

	@Test
	void aPageGoesOnWhereTheOneBeforeEnded() {
		List<String> all = new ArrayList<>();
		for (int day = 0; day < 5; day++) {
			all.add(this.seller.claim("READY", "FC_LOST", "X" + day, EVENT.plusDays(day), "", 0).toString());
		}
		List<String> seen = new ArrayList<>();
		String cursor = "";
		do {
			JsonNode page = IntegrationServer
				.json(IntegrationServer.get(CLAIMS + "?limit=2" + cursor, this.seller.token()));
			seen.addAll(page.get("items").findValuesAsString("id"));
			cursor = page.get("next").isNull() ? "" : "&cursor=" + page.get("next").asString();
		}
		while (!cursor.isEmpty());
		assertThat(seen).isEqualTo(all);
	}

	@Test
	void nobodySeesTheClaimsOfOthersNorTheirReimbursements() {
		SellerRows other = SellerRows.create();
		other.claim("PAID", "FC_LOST", "X1", EVENT, "1234567890", 3);
		this.seller.claim("PAID", "FC_LOST", "X1", EVENT, "1234567890", 3);
		this.seller.claim("READY", "FC_LOST", "X1", EVENT.plusDays(1), "", 0);
		reimbursements(line(EVENT, "MINE", "1234567890", "X1", "1.00", 1, ""));
		assertThat(items(other, "?sku=X1").get(0).get("reimbursements")).isEmpty();
		for (String filter : List.of("", "?state=PAID", "?sku=X1", "?type=FC_LOST", "?from=2020-01-01")) {
			assertThat(items(this.seller, filter)).isNotEmpty()
				.allSatisfy((item) -> assertThat(item.get("accountId").asLong()).isEqualTo(this.seller.id()));
		}
		assertThat(status(CLAIMS + "?accountId=" + other.id())).isEqualTo(404);
		assertThat(status(CLAIMS + "?userId=" + other.user())).isEqualTo(404);
		assertThat(IntegrationServer.get(CLAIMS + "?accountId=" + other.id(), this.seller.token())
			.body()
			.replaceAll("requestId\":\"[^\"]*", ""))
			.isEqualTo(IntegrationServer.get(CLAIMS + "?accountId=987654321", this.seller.token())
				.body()
				.replaceAll("requestId\":\"[^\"]*", ""));
		String mine = IntegrationServer.json(IntegrationServer.get(CLAIMS + "?limit=1", this.seller.token()))
			.get("next")
			.asString();
		HttpResponse<String> stolen = IntegrationServer.get(CLAIMS + "?limit=1&cursor=" + mine, other.token());
		assertThat(stolen.statusCode()).isEqualTo(400);
		assertThat(stolen.body()).contains("/problems/invalid-cursor");
	}

	@Test
	void anOperatorSeesAUsersClaims() {
		this.seller.claim("READY", "FC_LOST", "X1", EVENT, "", 0);
		String operator = IntegrationServer.token(Role.OPERATOR, UUID.randomUUID());
		JsonNode page = IntegrationServer
			.json(IntegrationServer.get(CLAIMS + "?userId=" + this.seller.user(), operator));
		assertThat(page.get("items").findValuesAsString("fnsku")).containsExactly("X1");
		assertThat(IntegrationServer.get(CLAIMS + "?limit=1", operator).statusCode()).isEqualTo(200);
	}

	private int status(String path) {
		return IntegrationServer.get(path, this.seller.token()).statusCode();
	}

	private List<String> fnskus(String query) {
		return items(this.seller, query).stream().map((item) -> item.get("fnsku").asString()).toList();
	}

	private static List<JsonNode> items(SellerRows seller, String query) {
		HttpResponse<String> answer = IntegrationServer.get(CLAIMS + query, seller.token());
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
		return IntegrationServer.json(answer).get("items").valueStream().toList();
	}

	private void reimbursements(SellerRows.Cells... lines) {
		this.seller.load(ReportKind.REIMBURSEMENTS, "reimbursement_line", COLUMNS, Instant.EPOCH, lines);
	}

	private static SellerRows.Cells line(LocalDate approved, String id, String caseId, String fnsku, String amount,
			int units, String reverses) {
		return (rows) -> rows.date(approved)
			.text(id)
			.text(caseId)
			.text("")
			.text("Lost_Warehouse")
			.text("sku")
			.text(fnsku)
			.text("B0")
			.text("Title")
			.text("NewItem")
			.text("USD")
			.numeric(new BigDecimal(amount))
			.integer(units)
			.text(reverses)
			.text("");
	}

}
