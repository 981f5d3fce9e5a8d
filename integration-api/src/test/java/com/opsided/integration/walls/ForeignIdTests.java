package com.opsided.integration.walls;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;

import com.opsided.integration.IntegrationServer;
import com.opsided.sandbox.caller.TryForeignIds;
import com.opsided.sandbox.caller.TryForeignIds.Id;
import com.opsided.shared.connection.Provider;
import com.opsided.shared.web.Role;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Promises B1 and B2, from the document of the running application: a parameter that is
 * new there must be told here what it names.
 */
class ForeignIdTests {

	/** What only administrators call: their role is tested elsewhere. */
	private static final String USERS = "/api/v1/users";

	private static final String LOG = "/api/v1/audit-log";

	private static OwnedThings alice;

	@BeforeAll
	static void make() {
		alice = OwnedThings.make(Role.SELLER);
	}

	@Test
	void whatIsAnothersIsNotThereForASeller() {
		OwnedThings bob = OwnedThings.make(Role.SELLER);
		List<String> before = alice.rows();
		TryForeignIds attempt = ids(bob);
		List<String> findings = attempt.findings(IntegrationServer.uri("/"),
				(request) -> IntegrationServer.send(request.header("Authorization", "Bearer " + bob.token())));
		assertThat(findings.stream().filter((each) -> !isForAdministrators(each))).isEmpty();
		assertThat(findings.stream().filter(ForeignIdTests::isForAdministrators)).hasSize(4)
			.allMatch((each) -> each.endsWith("is answered with 403, a missing one with 403"));
		assertThat(attempt.tried()).hasSizeGreaterThanOrEqualTo(20);
		assertThat(alice.rows()).as("nothing of hers has changed").isEqualTo(before).hasSizeGreaterThan(6);
	}

	/** An API key reaches as far as its user. */
	@Test
	void whatIsAnothersIsNotThereForASellersProgram() {
		OwnedThings bob = OwnedThings.make(Role.SELLER);
		List<String> before = alice.rows();
		List<String> findings = ids(bob).findings(IntegrationServer.uri("/"),
				(request) -> IntegrationServer.send(request.header("Authorization", "Bearer " + bob.keySecret())));
		assertThat(findings).isNotEmpty().allMatch((each) -> each.endsWith("with 403, a missing one with 403"));
		assertThat(findings).allMatch((each) -> isForAdministrators(each) || each.contains(" /api/v1/api-keys")
				|| each.startsWith("DELETE ") || each.startsWith("POST ") || each.contains("/auth:"));
		assertThat(alice.rows()).isEqualTo(before);
	}

	/** What operators may see is theirs to see; an API key is nobody's but its user's. */
	@ParameterizedTest
	@EnumSource(value = Role.class, names = { "OPERATOR", "ADMIN" })
	void aKeyIsNotThereEvenForThoseWhoSeeEverybody(Role role) {
		String token = OwnedThings.make(role).token();
		for (String method : List.of("GET", "DELETE")) {
			HttpResponse<String> others = IntegrationServer.call(method,
					IntegrationServer.request("/api/v1/api-keys/" + alice.key(), token), "");
			assertThat(others.statusCode()).isEqualTo(404);
		}
		assertThat(IntegrationServer.get("/api/v1/connections/" + alice.connections().get(Provider.GMAIL), token)
			.statusCode()).isEqualTo(200);
		assertThat(IntegrationServer.get("/api/v1/connections/" + UUID.randomUUID(), token).statusCode())
			.isEqualTo(404);
	}

	@Test
	void listsHoldNothingOfOthersAndCursorsAreOfNoUseToThem() {
		OwnedThings bob = OwnedThings.make(Role.SELLER);
		HttpResponse<String> own = IntegrationServer.get("/api/v1/connections?limit=1", bob.token());
		String cursor = IntegrationServer.json(own).path("next").asString();
		assertThat(IntegrationServer.get("/api/v1/connections?limit=1&cursor=" + cursor, alice.token()).statusCode())
			.isEqualTo(400);
		assertThat(IntegrationServer.get("/api/v1/api-keys?cursor=" + cursor, alice.token()).body())
			.doesNotContain(bob.key().toString());
		for (String list : List.of("/api/v1/connections", "/api/v1/api-keys", "/api/v1/amazon/claims",
				"/api/v1/amazon/inventory", "/api/v1/amazon/fees")) {
			HttpResponse<String> answer = IntegrationServer.get(list, bob.token());
			assertThat(answer.statusCode()).as(list).isEqualTo(200);
			assertThat(answer.body()).as(list)
				.doesNotContain(alice.user().id().toString(), alice.key().toString())
				.doesNotContain(alice.connections().values().stream().map(UUID::toString).toList());
		}
	}

	private static boolean isForAdministrators(String finding) {
		return finding.contains(" " + USERS) || finding.contains(" " + LOG);
	}

	private static TryForeignIds ids(OwnedThings own) {
		String nobody = UUID.randomUUID().toString();
		return new TryForeignIds(IntegrationServer.Contract.DOCUMENT)
			.id("id@/api/v1/connections/", connection(own, Provider.STRIPE))
			.id("id@/api/v1/api-keys/", new Id(own.key().toString(), alice.key().toString(), nobody))
			.id("id@/api/v1/users/", new Id(own.user().id().toString(), alice.user().id().toString(), nobody))
			.id("user@" + LOG, new Id(own.user().id().toString(), alice.user().id().toString(), nobody))
			.id("userId", new Id(own.user().id().toString(), alice.user().id().toString(), nobody))
			.id("accountId",
					new Id(Long.toString(own.account()), Long.toString(alice.account()), Long.toString(Long.MAX_VALUE)))
			.id("connectionId@/api/v1/gmail/", connection(own, Provider.GMAIL))
			.id("connectionId@/api/v1/stripe/", connection(own, Provider.STRIPE))
			.id("connection@/api/v1/amazon/", connection(own, Provider.AMAZON))
			.id("connection@/api/v1/gmail/", connection(own, Provider.GMAIL))
			.id("connection@/api/v1/stripe/", connection(own, Provider.STRIPE))
			.harmless("limit", "cursor", "state", "type", "from", "to", "event", "sku", "fnsku", "asin", "changedSince",
					"live", "q=x", "region", "marketplace", "returnUrl", "all", "Idempotency-Key")
			// Of the mailbox of the connection that is asked, which is the caller's own.
			.harmless("id=18c0ffee", "attachmentId=p1")
			.harmless("email", "password", "currentPassword", "newPassword", "name", "role", "scopes", "expiresAt",
					"expiresIn", "days");
	}

	private static Id connection(OwnedThings own, Provider provider) {
		return new Id(own.connections().get(provider).toString(), alice.connections().get(provider).toString(),
				UUID.randomUUID().toString());
	}

}
