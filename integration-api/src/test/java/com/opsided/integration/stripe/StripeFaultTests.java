package com.opsided.integration.stripe;

import java.net.http.HttpResponse;
import java.util.UUID;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.opsided.integration.IntegrationServer;
import com.opsided.integration.ProviderConnection;
import com.opsided.integration.ScriptedProviders;
import com.opsided.shared.connection.ConnectionState;
import com.opsided.shared.connection.Provider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

/** Whatever Stripe does, the caller gets a named problem (E1, E2, T8). */
class StripeFaultTests {

	private static final String TRANSACTIONS = "/api/v1/stripe/transactions";

	private static final String LIST = "/stripe/v1/balance_transactions";

	private final String account = "acct_" + UUID.randomUUID();

	private final ProviderConnection connection = ProviderConnection.of(UUID.randomUUID(), Provider.STRIPE,
			this.account);

	@AfterEach
	void forget() {
		ScriptedProviders.providers.resetAll();
	}

	@Test
	void thePlatformsKeySpeaksForTheAccountThatIsNamed() {
		list(json(200, "{\"object\":\"list\",\"data\":[],\"has_more\":false}"));
		assertThat(transactions("?from=2026-01-01&to=2026-01-31&type=charge&limit=7").statusCode()).isEqualTo(200);
		ScriptedProviders.providers
			.verify(getRequestedFor(urlPathEqualTo(LIST)).withHeader("Authorization", equalTo("Bearer sk_test_sandbox"))
				.withHeader("Stripe-Account", equalTo(this.account))
				.withQueryParam("created[gte]", equalTo("1767225600"))
				.withQueryParam("created[lt]", equalTo("1769904000"))
				.withQueryParam("type", equalTo("charge"))
				.withQueryParam("limit", equalTo("7")));
	}

	@Test
	void aRedirectIsNotFollowed() {
		list(aResponse().withStatus(302).withHeader("Location", ScriptedProviders.providers.baseUrl() + "/elsewhere"));
		assertProblem(transactions(""), 502, "provider-answer");
		ScriptedProviders.providers.verify(0, anyRequestedFor(urlEqualTo("/elsewhere")));
	}

	@Test
	void anAnswerThatIsTooLargeIsCutOff() {
		list(json(200, "{\"x\":\"" + "a".repeat(300_000) + "\"}"));
		assertProblem(transactions(""), 502, "provider-answer");
	}

	@Test
	void anAnswerThatTricklesInIsNotWaitedFor() {
		list(json(200, "{\"x\":\"" + "a".repeat(1000) + "\"}").withChunkedDribbleDelay(100, 30_000));
		assertProblem(transactions(""), 503, "unavailable");
	}

	@Test
	void anAnswerThatDoesNotComeIsNotWaitedFor() {
		list(json(200, "{}").withFixedDelay(5000));
		assertProblem(transactions(""), 503, "unavailable");
	}

	@ParameterizedTest
	@CsvSource({ "401,x,503,not-configured", "403,more_permissions_required,409,reauth-required",
			"429,rate_limit,429,too-many-requests", "500,x,503,unavailable", "409,x,502,provider-answer",
			"404,x,500,internal" })
	void whatStripeRefusesIsAProblemThatSaysWhoseFaultItIs(int status, String code, int told, String type) {
		list(error(status, code, "x"));
		assertProblem(transactions(""), told, type);
	}

	@Test
	void tooManyCallsAreToldWithTheTimeToWait() {
		list(error(429, "rate_limit", "x").withHeader("Retry-After", "42"));
		assertThat(transactions("").headers().firstValue("Retry-After")).hasValue("42");
	}

	@Test
	void aTypeThatStripeDoesNotKnowIsTheCallersMistake() {
		list(error(400, "x", "type"));
		assertProblem(transactions("?type=nonsense"), 400, "invalid-request");
		assertProblem(transactions("?type=No%20type"), 400, "invalid-request");
	}

	@Test
	void anAccountThatIsOutOfReachIsMarked() {
		list(error(403, "account_invalid", "x"));
		assertProblem(transactions(""), 409, "reauth-required");
		assertThat(this.connection.read().state()).isEqualTo(ConnectionState.REAUTH_REQUIRED);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "<html>", "[]", "{\"data\":5}", "{\"data\":[{\"amount\":99999999999999999999}]}",
			"{\"data\":[{\"amount\":\"x\"}]}", "{\"data\":[{\"amount\":1e400}]}" })
	void whatCannotBeReadIsAnAnswerThatCannotBeUsed(String body) {
		list(json(200, body));
		assertThat(transactions("").statusCode()).as(body).isEqualTo(502);
	}

	@Test
	void oddTransactionsSurvive() {
		list(json(200,
				"""
						{"object":"list","has_more":true,"data":[{"id":"txn_1","object":"balance_transaction"},
						{"id":"txn_2","amount":-9223372036854775808,"currency":"usd","created":9223372036854775807,
						"description":"a\\u0000b\\r\\n<script>","fee_details":null},{"id":"txn_3","amount":5,"currency":"nonsense"}]}
						"""));
		HttpResponse<String> answer = transactions("");
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
		JsonNode items = IntegrationServer.json(answer).get("items");
		assertThat(items.get(0).get("amount").isNull()).isTrue();
		assertThat(items.get(1).get("amount").get("amount").asString()).isEqualTo("-92233720368547758.08");
		assertThat(items.get(1).get("createdAt").isNull()).isTrue();
		assertThat(items.get(1).get("description").asString()).isEqualTo("a b  <script>");
		assertThat(items.get(2).get("amount").isNull()).isTrue();
	}

	@ParameterizedTest
	@CsvSource({ "usd,123456,1234.56,USD", "jpy,500,500,JPY", "kwd,5120,5.120,KWD", "isk,500,5.00,ISK", "krw,-7,-7,KRW",
			"mga,9,9,MGA" })
	void amountsHaveTheDecimalsOfTheirCurrency(String currency, long sent, String amount, String told) {
		list(json(200, """
				{"object":"list","has_more":false,"data":[{"id":"txn_1","object":"balance_transaction","amount":%d,
				"currency":"%s","fee":0,"net":%d}]}""".formatted(sent, currency, sent)));
		assertThat(IntegrationServer.json(transactions("")).get("items").get(0).get("amount"))
			.hasToString("{\"amount\":\"%s\",\"currency\":\"%s\"}".formatted(amount, told));
	}

	@Test
	void callsAreCounted() {
		list(json(200, "{\"object\":\"list\",\"data\":[],\"has_more\":false}"));
		transactions("");
		assertThat(ScriptedProviders.meters()).contains("opsided_provider_calls_seconds_count{"
				+ "operation=\"balanceTransactions.list\",outcome=\"success\",provider=\"stripe\"}");
	}

	private HttpResponse<String> transactions(String query) {
		return ScriptedProviders.get(TRANSACTIONS + query, this.connection.token());
	}

	private static void list(ResponseDefinitionBuilder answer) {
		ScriptedProviders.providers.stubFor(WireMock.get(urlPathEqualTo(LIST)).willReturn(answer));
	}

	private static ResponseDefinitionBuilder error(int status, String code, String parameter) {
		return json(status, """
				{"error":{"type":"invalid_request_error","code":"%s","message":"sk_test_sandbox is wrong","param":"%s"}}
				""".formatted(code, parameter));
	}

	private static ResponseDefinitionBuilder json(int status, String body) {
		return aResponse().withStatus(status).withHeader("Content-Type", "application/json").withBody(body);
	}

	private static void assertProblem(HttpResponse<String> answer, int status, String type) {
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
		assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
		assertThat(answer.body()).contains("/problems/" + type)
			.doesNotContain("Exception", "com.stripe", "sk_test", "localhost");
	}

}
