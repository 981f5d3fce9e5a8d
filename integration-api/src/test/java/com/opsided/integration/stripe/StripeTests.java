package com.opsided.integration.stripe;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import com.opsided.integration.Consent;
import com.opsided.integration.IntegrationServer;
import com.opsided.integration.ProviderConnection;
import com.opsided.shared.connection.ConnectionState;
import com.opsided.shared.connection.Provider;
import com.opsided.shared.web.Role;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

class StripeTests {

	private static final String TRANSACTIONS = "/api/v1/stripe/transactions";

	private static final String ACCOUNT = "/api/v1/stripe/account";

	private static ProviderConnection account;

	private static ProviderConnection other;

	@BeforeAll
	static void connect() {
		account = Consent.stripe(UUID.randomUUID(), external(), false);
		other = Consent.stripe(UUID.randomUUID(), external(), false);
	}

	static String external() {
		return "acct_" + UUID.randomUUID().toString().replace("-", "").substring(0, 16);
	}

	@Test
	void theAccountIsTheOneThatWasConnected() {
		JsonNode told = ok(get(account, ACCOUNT));
		assertThat(told.get("id").asString()).isEqualTo(account.read().externalId());
		assertThat(told.get("connectionId").asString()).isEqualTo(account.id().toString());
	}

	@Test
	void transactionsComePageByPageAndFilterByType() {
		List<String> ids = new ArrayList<>();
		String type = "";
		String cursor = "";
		do {
			JsonNode page = ok(get(account, TRANSACTIONS + "?limit=30" + cursor));
			page.get("items").forEach((item) -> ids.add(item.get("id").asString()));
			type = page.get("items").get(0).get("type").asString();
			cursor = page.get("next").isNull() ? "" : "&cursor=" + page.get("next").asString();
		}
		while (!cursor.isEmpty());
		assertThat(ids).hasSizeGreaterThan(30).doesNotHaveDuplicates();
		JsonNode some = ok(get(account, TRANSACTIONS + "?limit=500&type=" + type));
		assertThat(some.get("items").findValuesAsString("type")).isNotEmpty();
		String wanted = type;
		assertThat(some.get("items")).allSatisfy((item) -> assertThat(item.get("type").asString()).isEqualTo(wanted));
	}

	@Test
	void daysLimitWhatIsTold() {
		String newest = ok(get(account, TRANSACTIONS + "?limit=1")).get("items").get(0).get("createdAt").asString();
		String day = newest.substring(0, 10);
		assertThat(ok(get(account, TRANSACTIONS + "?from=" + day + "&to=" + day)).get("items")).isNotEmpty()
			.allSatisfy((item) -> assertThat(item.get("createdAt").asString()).startsWith(day));
		assertThat(ok(get(account, TRANSACTIONS + "?to=2001-01-01")).get("items")).isEmpty();
	}

	@Test
	void nobodySeesTheTransactionsOfOthers() {
		List<String> others = new ArrayList<>();
		ok(get(other, TRANSACTIONS + "?limit=100")).get("items")
			.forEach((item) -> others.add(item.get("id").asString()));
		List<String> mine = new ArrayList<>();
		ok(get(account, TRANSACTIONS + "?limit=100")).get("items")
			.forEach((item) -> mine.add(item.get("id").asString()));
		assertThat(mine).doesNotContainAnyElementsOf(others);
		String cursor = ok(get(other, TRANSACTIONS + "?limit=1")).get("next").asString();
		assertThat(get(account, TRANSACTIONS + "?limit=1&cursor=" + cursor).statusCode()).isEqualTo(400);
		for (String path : List.of(TRANSACTIONS, ACCOUNT)) {
			for (String foreign : List.of("connectionId=" + other.id(), "userId=" + other.user(),
					"connectionId=" + UUID.randomUUID())) {
				assertThat(get(account, path + "?" + foreign).statusCode()).as(path + foreign).isEqualTo(404);
			}
			assertThat(
					IntegrationServer.get(path, IntegrationServer.token(Role.SELLER, UUID.randomUUID())).statusCode())
				.isEqualTo(409);
		}
	}

	@Test
	void aGmailConnectionIsNoStripeConnection() {
		ProviderConnection mailbox = Consent.gmail(account.user(), UUID.randomUUID() + "@example.com");
		assertThat(get(account, ACCOUNT + "?connectionId=" + mailbox.id()).statusCode()).isEqualTo(404);
	}

	@Test
	void whatIsDisconnectedAtStripeIsToldToUsAndEndsHere() throws Exception {
		ProviderConnection gone = Consent.stripe(UUID.randomUUID(), external(), false);
		Consent.control("/stripe/webhooks", "{\"url\": \"" + IntegrationServer.uri("/api/v1/stripe/webhook") + "\"}");
		Consent.control("/stripe/users/" + gone.read().externalId() + "/revoke", "");
		IntegrationServer.await("the connection ends",
				() -> gone.read().state() == ConnectionState.DISCONNECTED && gone.secretCount() == 0);
	}

	@Test
	void whatIsDisconnectedWithoutAWordIsFoundOutByTheNextCall() {
		ProviderConnection gone = ProviderConnection.of(UUID.randomUUID(), Provider.STRIPE, external());
		assertThat(get(gone, ACCOUNT).body()).contains("/problems/reauth-required");
		assertThat(gone.read().state()).isEqualTo(ConnectionState.REAUTH_REQUIRED);
	}

	@ParameterizedTest
	@CsvSource({ "VALID,PT0S,200", "ROLLED,PT0S,200", "WRONG,PT0S,401", "TAMPERED,PT0S,401", "MISSING,PT0S,401",
			"MALFORMED,PT0S,401", "VALID,PT10M,401", "VALID,PT-10M,401" })
	void stripesOwnWaysOfSigningAreUnderstood(String signature, String age, int status) {
		JsonNode receipts = Consent.control("/stripe/events", """
				{"type": "charge.succeeded", "url": "%s", "age": "%s", "signature": "%s"}
				""".formatted(IntegrationServer.uri("/api/v1/stripe/webhook"), age, signature));
		assertThat(receipts.get(0).get("status").asInt()).isEqualTo(status);
	}

	private static HttpResponse<String> get(ProviderConnection connection, String path) {
		return IntegrationServer.get(path, connection.token());
	}

	private static JsonNode ok(HttpResponse<String> answer) {
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
		return IntegrationServer.json(answer);
	}

}
