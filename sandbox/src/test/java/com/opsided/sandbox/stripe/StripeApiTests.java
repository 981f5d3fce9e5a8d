package com.opsided.sandbox.stripe;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import com.opsided.sandbox.SandboxServer;
import com.opsided.sandbox.amazon.SandboxClient;
import com.opsided.sandbox.amazon.SandboxOptions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Stripe's API.
 */
class StripeApiTests {

	private static final String LIST = "/v1/balance_transactions";

	private static SandboxServer server;

	private static SandboxClient sandbox;

	private static StripeCaller stripe;

	private static String token;

	@BeforeAll
	static void start() {
		server = SandboxServer.start(SandboxOptions.fast());
		sandbox = new SandboxClient(server.baseUrl());
		stripe = new StripeCaller(sandbox);
		token = stripe.connect("acct_sandbox1").path("access_token").asString();
	}

	@AfterAll
	static void stop() {
		server.close();
	}

	@Test
	void anAccountIsReadByItsTokenOrByThePlatformsKey() throws Exception {
		HttpResponse<byte[]> mine = stripe.get("/v1/account", token);
		assertThat(SandboxClient.json(mine).path("id").asString()).isEqualTo("acct_sandbox1");
		assertThat(mine.headers().firstValue("Request-Id"))
			.hasValueSatisfying((id) -> assertThat(id).startsWith("req_"));
		assertThat(mine.headers().firstValue("Stripe-Version")).hasValue(StripePlatform.API_VERSION);
		HttpResponse<byte[]> platform = stripe.get("/v1/account", "sk_test_sandbox", "Stripe-Account", "acct_sandbox1",
				"Stripe-Version", "2025-01-01.acacia");
		assertThat(SandboxClient.text(platform)).isEqualTo(SandboxClient.text(mine));
		assertThat(platform.headers().firstValue("Stripe-Version")).hasValue("2025-01-01.acacia");
		String basic = Base64.getEncoder().encodeToString((token + ":").getBytes());
		assertThat(sandbox.send(sandbox.request("/stripe/v1/account").header("Authorization", "Basic " + basic))
			.statusCode()).isEqualTo(200);
	}

	@Test
	void nobodyReadsWhatIsNotConnected() {
		refuses(stripe.get("/v1/account", "sk_test_sandbox", "Stripe-Account", "acct_stranger"), 403,
				"account_invalid");
		refuses(stripe.get("/v1/account", token, "Stripe-Account", "acct_stranger"), 403, "account_invalid");
		refuses(stripe.get("/v1/account", "sk_test_nobody1234"), 401, "");
		refuses(sandbox.get("/stripe/v1/account"), 401, "");
	}

	@Test
	void aListIsWalkedInBothDirections() {
		List<String> forth = new ArrayList<>();
		JsonNode page = stripe.json(LIST + "?limit=100", token);
		while (true) {
			page.path("data").forEach((each) -> forth.add(each.path("id").asString()));
			if (!page.path("has_more").asBoolean()) {
				break;
			}
			page = stripe.json(LIST + "?limit=100&starting_after=" + forth.get(forth.size() - 1), token);
		}
		assertThat(forth).hasSize(320).doesNotHaveDuplicates();
		JsonNode back = stripe.json(LIST + "?limit=3&ending_before=" + forth.get(5), token);
		assertThat(ids(back)).isEqualTo(forth.subList(2, 5));
		assertThat(back.path("has_more").asBoolean()).isTrue();
		assertThat(stripe.json(LIST, token).path("data")).hasSize(10);
	}

	@Test
	void aListIsNarrowedByTypeAndTime() {
		JsonNode all = stripe.json(LIST + "?limit=100", token).path("data");
		long middle = all.get(50).path("created").asLong();
		assertThat(stripe.json(LIST + "?limit=100&created[gte]=" + middle, token).path("data")).hasSize(51);
		assertThat(stripe.json(LIST + "?limit=100&created%5Bgt%5D=" + middle, token).path("data")).hasSize(50);
		assertThat(
				stripe.json(LIST + "?limit=1&created[lt]=" + middle, token).path("data").get(0).path("id").asString())
			.isEqualTo(all.get(51).path("id").asString());
		Set<String> types = new HashSet<>();
		for (String type : List.of("charge", "refund", "payout", "stripe_fee", "adjustment")) {
			JsonNode found = stripe.json(LIST + "?limit=100&type=" + type, token).path("data");
			assertThat(found).isNotEmpty();
			found.forEach((each) -> types.add(type + each.path("type").asString().replace(type, "")));
		}
		assertThat(types).containsExactlyInAnyOrder("charge", "refund", "payout", "stripe_fee", "adjustment");
	}

	@Test
	void theBooksAddUpInSeveralCurrencies() {
		JsonNode all = stripe.json(LIST + "?limit=100", token).path("data");
		Set<String> currencies = all.valueStream()
			.map((each) -> each.path("currency").asString())
			.collect(Collectors.toSet());
		assertThat(currencies).contains("usd", "eur", "gbp", "jpy");
		assertThat(all).allSatisfy((each) -> {
			assertThat(each.path("net").asLong()).isEqualTo(each.path("amount").asLong() - each.path("fee").asLong());
			long fees = each.path("fee_details").valueStream().mapToLong((fee) -> fee.path("amount").asLong()).sum();
			assertThat(fees).isEqualTo(each.path("fee").asLong());
			assertThat(each.has("exchange_rate")).isTrue();
			assertThat(each.path("status").asString()).isEqualTo("available");
		});
	}

	@Test
	void oneTransactionIsReadByItsId() {
		JsonNode first = stripe.json(LIST + "?limit=1", token).path("data").get(0);
		assertThat(stripe.json(LIST + "/" + first.path("id").asString(), token)).isEqualTo(first);
		String other = stripe.connect("acct_sandbox2").path("access_token").asString();
		refuses(stripe.get(LIST + "/" + first.path("id").asString(), other), 404, "resource_missing");
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			?limit=101, 400, parameter_invalid_integer
			?limit=0, 400, parameter_invalid_integer
			?limit=ten, 400, parameter_invalid_integer
			?created[gte]=yesterday, 400, parameter_invalid_integer
			?starting_after=txn_none, 400, resource_missing
			?colour=red, 400, parameter_unknown
			/txn_none, 404, resource_missing""")
	void aWrongCallIsRefusedInStripesWords(String call, int status, String code) {
		refuses(stripe.get(LIST + call, token), status, code);
	}

	@Test
	void whatIsNotSimulatedIsNotThere() {
		HttpResponse<byte[]> answer = stripe.get("/v1/charges", token);
		refuses(answer, 404, "");
		assertThat(SandboxClient.text(answer)).contains("Unrecognized request URL (GET: /v1/charges)");
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			429, '', rate_limit, invalid_request_error
			402, '', card_declined, card_error
			500, '', '', api_error
			409, '', lock_timeout, invalid_request_error
			403, more_permissions_required, more_permissions_required, invalid_request_error""")
	void faultsAreScripted(int status, String reason, String code, String type) {
		sandbox.post("/control/stripe/faults", "", """
				{"operation":"account","status":%d,"reason":"%s","times":1,"headers":{"Retry-After":"2"}}"""
			.formatted(status, reason));
		HttpResponse<byte[]> answer = stripe.get("/v1/account", token);
		refuses(answer, status, code);
		assertThat(SandboxClient.json(answer).path("error").path("type").asString()).isEqualTo(type);
		assertThat(answer.headers().firstValue("Retry-After")).hasValue("2");
		assertThat(stripe.get("/v1/account", token).statusCode()).isEqualTo(200);
	}

	private static List<String> ids(JsonNode page) {
		return page.path("data").valueStream().map((each) -> each.path("id").asString()).toList();
	}

	private static void refuses(HttpResponse<byte[]> answer, int status, String code) {
		JsonNode error = SandboxClient.json(answer).path("error");
		assertThat(answer.statusCode()).as(error.toString()).isEqualTo(status);
		assertThat(error.path("code").asString("")).isEqualTo(code);
		assertThat(error.path("message").asString()).isNotEmpty();
		assertThat(error.path("type").asString()).isNotEmpty();
		assertThat(answer.headers().firstValue("Request-Id")).isPresent();
	}

}
