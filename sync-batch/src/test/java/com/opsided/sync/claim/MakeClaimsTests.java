package com.opsided.sync.claim;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

import com.opsided.shared.web.Role;
import com.opsided.sync.server.ApiServer;
import com.opsided.sync.server.OwnedLosses;
import com.opsided.sync.server.OwnedLosses.Loss;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** Claims that are made of selected discrepancies. */
class MakeClaimsTests {

	private final OwnedLosses seller = new OwnedLosses();

	@Test
	void whatIsSelectedIsGroupedPerProductOrShipment() {
		UUID one = this.seller.claimable("X1", "10.00", 9);
		UUID other = this.seller.claimable("X1", "20.00", 5);
		UUID lamp = this.seller.claimable("X2", "5.00", 9);
		UUID shipped = shipped("FBA1", "X1");
		UUID shippedToo = shipped("FBA1", "X3");
		JsonNode made = made(one, other, lamp, shipped, shippedToo);
		assertThat(made.path("refused")).isEmpty();
		assertThat(told(made)).containsExactlyInAnyOrder("FC_LOST X1 [%s, %s] 6 30.00 USD".formatted(other, one),
				"FC_LOST X2 [%s] 3 5.00 USD".formatted(lamp), "INBOUND_SHORT FBA1 2 claims 6 14.00 USD");
	}

	private UUID shipped(String shipment, String fnsku) {
		UUID loss = this.seller.loss(new Loss("INBOUND_SHORT", fnsku, shipment, "CLAIMABLE", "7.00", "USD", 30));
		this.seller.claim(loss, "READY", "7.00", null);
		return loss;
	}

	@Test
	void theSameSelectionAgainMakesNothingNew() {
		UUID one = this.seller.claimable("X1", "10.00", 9);
		UUID other = this.seller.claimable("X1", "20.00", 9);
		JsonNode first = made(one);
		assertThat(made(one)).isEqualTo(first);
		JsonNode both = made(other);
		assertThat(both.path("filings").path(0).path("id")).isEqualTo(first.path("filings").path(0).path("id"));
		assertThat(both.path("filings").path(0).path("claims")).hasSize(2);
		assertThat(get(both.path("filings").path(0).path("id").asString(), this.seller.token()).statusCode())
			.isEqualTo(200);
	}

	@Test
	void whatIsFoundAfterAFilingWasFiledGoesIntoAnother() {
		UUID one = this.seller.claimable("X1", "10.00", 9);
		String first = made(one).path("filings").path(0).path("id").asString();
		assertThat(ApiServer
			.call("PATCH", "/api/v1/claims/" + one, this.seller.token(),
					"{\"state\":\"FILED\",\"caseId\":\"12345678901\"}")
			.statusCode()).isEqualTo(200);
		JsonNode second = made(this.seller.claimable("X1", "20.00", 9));
		assertThat(second.path("filings").path(0).path("id").asString()).isNotEqualTo(first);
		assertThat(made(one).path("refused").path(0).path("reason").asString())
			.isEqualTo("It was filed already under case 12345678901; its claim shows what became of it.");
	}

	@Test
	void whatCannotBeClaimedIsRefusedWithAReasonAndTheRestIsMade() {
		UUID good = this.seller.claimable("X1", "10.00", 9);
		List<UUID> bad = new ArrayList<>();
		bad.add(this.seller.loss(loss("RESOLVED", 9)));
		bad.add(this.seller.loss(loss("NEEDS_DATA", 9)));
		bad.add(this.seller.loss(loss("INFORMATIONAL", 9)));
		bad.add(this.seller.loss(loss("WAITING", 58)));
		bad.add(this.seller.loss(loss("EXPIRED", -1)));
		bad.add(this.seller.loss(loss("CLAIMABLE", 9)));
		bad.add(this.seller.claimable("X9", "10.00", -1));
		bad.add(claimed("DENIED", "12345678901"));
		bad.add(claimed("PAID", null));
		bad.add(claimed("PARTIALLY_PAID", null));
		bad.add(claimed("WITHDRAWN", null));
		bad.add(claimed("DRAFT", null));
		List<UUID> all = new ArrayList<>(bad);
		all.add(good);
		JsonNode made = made(all.toArray(UUID[]::new));
		assertThat(made.path("filings")).hasSize(1);
		assertThat(made.path("filings").path(0).path("claims").path(0).asString()).isEqualTo(good.toString());
		assertThat(made.path("refused")).hasSize(bad.size());
		for (JsonNode refusal : made.path("refused")) {
			assertThat(bad).contains(UUID.fromString(refusal.path("id").asString()));
			assertThat(refusal.path("reason").asString()).matches("[A-Z].{20,}\\.").doesNotContain("null");
		}
		assertThat(made.path("refused").valueStream().map((each) -> each.path("reason").asString()).distinct())
			.as("each says its own")
			.hasSizeGreaterThanOrEqualTo(bad.size() - 2);
	}

	private static Loss loss(String state, int closesIn) {
		return new Loss("FC_LOST", "X5", "R", state, "9.00", "USD", closesIn);
	}

	private UUID claimed(String state, String caseId) {
		UUID loss = this.seller.loss(loss("CLAIMABLE", 9));
		this.seller.claim(loss, state, "9.00", caseId);
		return loss;
	}

	@Test
	void aSelectionWithWhatIsAnothersMakesNothing() {
		UUID own = this.seller.claimable("X1", "10.00", 9);
		UUID foreign = new OwnedLosses().claimable("X1", "10.00", 9);
		assertThat(post(this.seller.token(), own, foreign).statusCode()).isEqualTo(404);
		assertThat(post(this.seller.token(), own, UUID.randomUUID()).statusCode()).isEqualTo(404);
		assertThat(filings()).isZero();
		String filing = made(own).path("filings").path(0).path("id").asString();
		assertThat(get(filing, new OwnedLosses().token()).statusCode()).isEqualTo(404);
		assertThat(get(filing, ApiServer.token(Role.OPERATOR, UUID.randomUUID())).statusCode()).isEqualTo(200);
	}

	@Test
	void twoAtOnceOpenOneFilingForAProduct() {
		List<UUID> losses = new ArrayList<>();
		for (int i = 0; i < 8; i++) {
			losses.add(this.seller.claimable("X1", "10.00", 9));
		}
		List<CompletableFuture<JsonNode>> all = losses.stream()
			.map((loss) -> CompletableFuture.supplyAsync(() -> made(loss)))
			.toList();
		all.forEach(CompletableFuture::join);
		assertThat(filings()).isOne();
	}

	@Test
	void anEmptySelectionIsTheCallersFault() {
		assertThat(post(this.seller.token()).statusCode()).isEqualTo(400);
	}

	private long filings() {
		return OwnedLosses.jdbc()
			.sql("select count(distinct filing_id) from filing_claim where account = :account")
			.param("account", this.seller.account().id())
			.query(Long.class)
			.single();
	}

	private JsonNode made(UUID... losses) {
		HttpResponse<String> answer = post(this.seller.token(), losses);
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
		return ApiServer.json(answer);
	}

	private HttpResponse<String> post(String token, UUID... losses) {
		return ApiServer.post("/api/v1/sync/filings/" + this.seller.user(), token,
				Arrays.stream(losses)
					.map((loss) -> "\"" + loss + "\"")
					.collect(Collectors.joining(",", "{\"discrepancies\":[", "]}")));
	}

	private HttpResponse<String> get(String filing, String token) {
		return ApiServer.get("/api/v1/sync/filings/" + this.seller.user() + "/" + filing, token);
	}

	private static List<String> told(JsonNode made) {
		return made.path("filings").valueStream().map((filing) -> {
			List<String> claims = filing.path("claims").valueStream().map(JsonNode::asString).toList();
			boolean shipment = filing.path("type").asString().equals("INBOUND_SHORT");
			return "%s %s %s %s %s %s".formatted(filing.path("type").asString(), filing.path("subject").asString(),
					shipment ? claims.size() + " claims" : claims, filing.path("units").asString(),
					filing.path("amounts").path(0).path("amount").asString(),
					filing.path("amounts").path(0).path("currency").asString());
		}).toList();
	}

}
