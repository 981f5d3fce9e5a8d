package com.opsided.sync.claim;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;

import com.opsided.shared.web.Role;
import com.opsided.sync.server.ApiServer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a seller gets in hand to raise a claim, over HTTP.
 */
class FilingPackTests {

	private static ClaimedSeller seller;

	@BeforeAll
	static void make() {
		seller = ClaimedSeller.make();
	}

	@Test
	void thePackTellsTheFactsOfTheLoss() {
		JsonNode pack = seller.pack(seller.claim("4711"));
		JsonNode facts = pack.path("facts");
		assertThat(facts.path("fnsku").asString()).isEqualTo("X1");
		assertThat(facts.path("policyVerified").asBoolean()).isTrue();
		assertThat(facts.path("closes").asString()).isEqualTo(ClaimedSeller.DAY.plusDays(60).toString());
		JsonNode found = facts.path("found");
		assertThat(found.path("units").asInt()).isEqualTo(16);
		assertThat(found.path("unitsFound").asInt()).isEqualTo(5);
		assertThat(found.path("unitsReimbursed").asInt()).isEqualTo(2);
		assertThat(found.path("unitValue").path("amount").asString()).isEqualTo("10.00");
		assertThat(found.path("valueBasis").asString()).isEqualTo("SOURCING_COST");
		assertThat(pack.path("payments")).hasSize(1);
		assertThat(pack.path("payments").path(0).path("reimbursementId").asString()).isEqualTo("R1");
		assertThat(pack.path("payments").path(0).path("units").asInt()).isEqualTo(2);
		assertThat(pack.path("eventCount").asInt()).as("finds and losses, no shipments").isEqualTo(3);
		assertThat(pack.path("documents")).isNotEmpty();
	}

	@Test
	void theTextSaysWhatHappenedAndWhatIsAskedFor() {
		String text = seller.pack(seller.claim("4711")).path("text").asString();
		assertThat(text).startsWith("Please investigate and reimburse 9 units lost in an Amazon fulfillment center.")
			.contains("FNSKU: X1 | MSKU: sku-X1 | ASIN: B0X1", "Reference ID: 4711",
					"Fulfillment center: LGB3 | Disposition: SELLABLE | Reason: M",
					"Units: 16 | found since: 5 | reimbursed: 2 | open: 9 | unreconciled in the ledger: 9",
					"Already reimbursed: 2 under R1", "Sourcing cost per unit: 10.00 USD",
					"- " + ClaimedSeller.DAY + ": -16, Adjustments, LGB3, SELLABLE, reason M, ref. 4711, "
							+ "unreconciled 9 (claimed)",
					"- " + ClaimedSeller.DAY.plusDays(2) + ": +5")
			.doesNotContain("4713", "in the attached ledger extract");
		assertThat(text.lines().filter((line) -> line.endsWith("(claimed)"))).hasSize(1);
	}

	@Test
	void rowsThatDoNotFitAreCounted() {
		JsonNode pack = seller.pack(seller.claim("5259"));
		String text = pack.path("text").asString();
		long shown = text.lines().filter((line) -> line.startsWith("- ")).count();
		assertThat(pack.path("eventCount").asInt()).isEqualTo(60);
		assertThat(text).hasSizeLessThanOrEqualTo(2_000)
			.contains("… and " + (60 - shown) + " more rows in the attached ledger extract.");
		assertThat(text.lines().filter((line) -> line.startsWith("- ")).findFirst().orElseThrow()).contains("ref. 5259",
				"(claimed)");
	}

	@Test
	void theExtractIsTheEvidenceRowByRowAndHoldsNoFormula() {
		HttpResponse<String> answer = extract(seller.claim("4711"), seller.token());
		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/csv;charset=UTF-8");
		assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow()).startsWith("attachment;");
		List<String> lines = answer.body().lines().toList();
		assertThat(lines).hasSize(4);
		assertThat(lines.get(0)).startsWith("date,fnsku,asin,msku,title,event_type,reference_id,quantity");
		assertThat(lines.get(1)).startsWith(ClaimedSeller.DAY.minusDays(5) + ",X1,").endsWith(",no");
		assertThat(lines.get(2)).contains(",Adjustments,4711,-16,LGB3,SELLABLE,M,US,9,1,yes");
		assertThat(lines.subList(1, 4)).allMatch((line) -> line.contains(",\"'=HYPERLINK("));
		assertThat(extract(seller.claim("5259"), seller.token()).body().lines()).hasSize(61);
	}

	@Test
	void aDeniedClaimHasAnAppealThatCitesCaseAndReason() {
		String claim = seller.claim("6711");
		assertThat(seller.pack(claim).path("appeal").isNull()).isTrue();
		assertThat(seller.patch(claim, "{\"state\":\"FILED\",\"caseId\":\"12345\"}").statusCode()).isEqualTo(400);
		assertThat(seller.patch(claim, "{\"state\":\"FILED\",\"caseId\":\"12345678902\"}").statusCode()).isEqualTo(200);
		assertThat(seller
			.patch(claim, "{\"state\":\"DENIED\",\"deniedReason\":\"Not eligible:\\nno proof \\u202e of loss\"}")
			.statusCode()).isEqualTo(200);
		JsonNode pack = seller.pack(claim);
		assertThat(pack.path("appeal").asString())
			.startsWith("Please review the decision on case 12345678902 about 1 unit damaged in an Amazon fulfillment "
					+ "center.\nThe reason given for the denial: \"Not eligible: no proof of loss\"")
			.contains("Reference ID: 6711", "ref. 6711", "Evidence: the inventory ledger extract")
			.hasSizeLessThanOrEqualTo(2_000);
		assertThat(pack.path("mail").path("cases").asString()).isEqualTo("\"12345678902\"");
		assertThat(pack.path("mail").path("invoices").asString())
			.isEqualTo("has:attachment {\"sku-X3\" \"B0X3\" \"12345678902\"}");
	}

	@Test
	void aLossThatIsInNoReportAnyMoreHasAPackOfWhatTheClaimSays() {
		String claim = seller.claim("5258");
		forget(claim);
		JsonNode pack = seller.pack(claim);
		assertThat(pack.path("facts").path("found").isNull()).isTrue();
		assertThat(pack.path("text").asString()).contains("Please investigate and reimburse 1 unit lost",
				"Reference ID: 5258");
		assertThat(pack.path("eventCount").asInt()).isZero();
		assertThat(extract(claim, seller.token()).body().lines()).hasSize(1);
	}

	private static void forget(String claim) {
		ApiServer.bean(JdbcClient.class)
			.sql("delete from discrepancy_listing where loss = cast(:loss as uuid)")
			.param("loss", claim)
			.update();
	}

	@Test
	void nobodyGetsThePackOfAnother() {
		String claim = seller.claim("4711");
		String stranger = ApiServer.token(Role.SELLER, UUID.randomUUID());
		for (String path : List.of("/pack", "/ledger.csv")) {
			HttpResponse<String> foreign = ApiServer.get("/api/v1/claims/" + claim + path, stranger);
			HttpResponse<String> missing = ApiServer.get("/api/v1/claims/" + UUID.randomUUID() + path, stranger);
			assertThat(foreign.statusCode()).isEqualTo(404);
			assertThat(missing.statusCode()).isEqualTo(404);
			assertThat(foreign.body()).doesNotContain("X1", "4711");
		}
		assertThat(extract(claim, ApiServer.token(Role.OPERATOR, UUID.randomUUID())).statusCode()).isEqualTo(200);
	}

	private static HttpResponse<String> extract(String claim, String token) {
		return ApiServer.get("/api/v1/claims/" + claim + "/ledger.csv", token);
	}

}
