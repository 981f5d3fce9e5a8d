package com.opsided.sync.server;

import java.util.List;
import java.util.UUID;

import com.opsided.sandbox.caller.TryForeignIds;
import com.opsided.sandbox.caller.TryForeignIds.Id;
import com.opsided.shared.web.Role;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Promises B1 and B2, from the document of the running application: a parameter that is
 * new there must be told here what it names.
 */
class ForeignIdTests {

	private static SellerThings alice;

	private static SellerThings bob;

	private static SellerSubscription ofAlice;

	private static SellerSubscription ofBob;

	@BeforeAll
	static void make() {
		alice = SellerThings.make();
		bob = SellerThings.make();
		ofAlice = SellerSubscription.of(alice);
		ofBob = SellerSubscription.of(bob);
	}

	@Test
	void whatIsAnothersIsNotThereForASeller() {
		String before = alice.rows() + ofAlice.rows();
		TryForeignIds attempt = ids();
		List<String> findings = attempt.findings(ApiServer.uri("/"),
				(request) -> ApiServer.send(request.header("Authorization", "Bearer " + bob.token())));
		assertThat(findings).as("only the jobs as such are out of a seller's reach")
			.hasSize(3)
			.allMatch((each) -> each.matches("POST /api/v1/jobs/(sync|discrepancies|reconciliation): .*accountIds is "
					+ "answered with 403, a missing one with 403"));
		assertThat(attempt.tried()).hasSizeGreaterThanOrEqualTo(30);
		assertThat(alice.rows() + ofAlice.rows()).as("nothing of hers has changed")
			.isEqualTo(before)
			.contains("claim ", "run ", "DEAD");
	}

	/** Otherwise a 404 would prove nothing. */
	@ParameterizedTest
	@EnumSource(Role.class)
	void whatIsNotThereForOthersIsThereForItsOwnerAndForThoseWhoSeeEverybody(Role role) {
		String token = (role == Role.SELLER) ? alice.token() : ApiServer.token(role, UUID.randomUUID());
		for (String path : List.of("/api/v1/jobs/runs/" + alice.run(), "/api/v1/claims/" + alice.loss(),
				"/api/v1/claims/" + alice.loss() + "/pack", "/api/v1/claims/" + alice.loss() + "/ledger.csv",
				"/api/v1/sync/discrepancies/" + alice.user(),
				"/api/v1/sync/discrepancies/" + alice.user() + "/" + alice.loss(),
				"/api/v1/sync/status/" + alice.user(), "/api/v1/sync/rules/" + alice.user(),
				"/api/v1/claims/summary/" + alice.user(), "/api/v1/claims?accountId=" + alice.account())) {
			assertThat(ApiServer.get(path, token).statusCode()).as(path).isEqualTo(200);
		}
	}

	/** Those who see everybody have subscriptions of their own, too. */
	@Test
	void aSubscriptionIsThereForItsUserAlone() {
		String path = "/api/v1/subscriptions/" + ofAlice.id();
		assertThat(ApiServer.get(path, alice.token()).statusCode()).isEqualTo(200);
		assertThat(ApiServer.get(path + "/deliveries", alice.token()).body()).contains(ofAlice.delivery().toString());
		for (Role role : Role.values()) {
			assertThat(ApiServer.get(path, ApiServer.token(role, UUID.randomUUID())).statusCode()).isEqualTo(404);
		}
	}

	private static String filing(SellerThings seller) {
		UUID filing = UUID.randomUUID();
		ApiServer.bean(JdbcClient.class)
			.sql("insert into filing_claim (account, loss, filing_id, made_by) values (:account, :loss, :filing, 'a test')")
			.param("account", seller.account())
			.param("loss", seller.loss())
			.param("filing", filing)
			.update();
		return filing.toString();
	}

	private static TryForeignIds ids() {
		String nobody = UUID.randomUUID().toString();
		Id account = new Id(Long.toString(bob.account()), Long.toString(alice.account()),
				Long.toString(Long.MAX_VALUE));
		Id loss = new Id(bob.loss().toString(), alice.loss().toString(), nobody);
		return new TryForeignIds(ApiServer.Contract.DOCUMENT)
			.id("userId", new Id(bob.user().toString(), alice.user().toString(), nobody))
			.id("id@/api/v1/jobs/runs/",
					new Id(Long.toString(bob.run()), Long.toString(alice.run()), Long.toString(Long.MAX_VALUE)))
			.id("id@/api/v1/claims/", loss)
			.id("id@/api/v1/sync/discrepancies/", loss)
			.id("id@/api/v1/subscriptions/", new Id(ofBob.id().toString(), ofAlice.id().toString(), nobody))
			.id("deliveryId", new Id(ofBob.delivery().toString(), ofAlice.delivery().toString(), nobody))
			.id("discrepancies", loss)
			.id("id@/api/v1/sync/filings/", new Id(filing(bob), filing(alice), nobody))
			.id("account", account)
			.id("accountId", account)
			.id("accountIds", account)
			.harmless("limit", "cursor", "state", "type", "from", "to", "sku", "job=inventorySync", "closesBefore",
					"minAmount", "asOf", "count", "region", "Idempotency-Key", "Last-Event-ID", "Accept", "supplier")
			.harmless("all", "feeds", "windowDays", "cron", "zone", "enabled", "misfire", "caseId", "paidUnits",
					"paidAmount", "deniedReason", "note", "version", "severity", "driftUnits", "ignoredSkus",
					"minimumAmount", "level")
			.harmless("kind", "target", "name", "events", "minimumAmounts", "daysBefore", "rotateSecret");
	}

}
