package com.opsided.integration.amazon;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import com.opsided.integration.IntegrationServer;
import com.opsided.shared.account.Account;
import com.opsided.shared.account.AccountTable;
import com.opsided.shared.account.Region;
import com.opsided.shared.connection.Connection;
import com.opsided.shared.connection.ConnectionState;
import com.opsided.shared.connection.ConnectionTable;
import com.opsided.shared.tenant.Tenant;
import com.opsided.shared.token.ConnectionSecretTable;
import com.opsided.shared.token.SecretPlace;
import com.opsided.shared.web.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class LiveInventoryTests {

	private static final String LIVE = "/api/v1/amazon/inventory?live=true";

	private final UUID user = UUID.randomUUID();

	private final String token = IntegrationServer.token(Role.SELLER, this.user);

	@AfterEach
	void noFaults() {
		control("DELETE", "/control/faults", "");
	}

	@Test
	void amazonIsAskedPageByPageAndTellsWhatItHas() {
		long account = connect(1500);
		List<String> skus = new ArrayList<>();
		String cursor = "";
		int pages = 0;
		do {
			HttpResponse<String> answer = IntegrationServer.get(LIVE + cursor, this.token);
			assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
			JsonNode page = IntegrationServer.json(answer);
			page.get("items").forEach((item) -> {
				assertThat(item.get("accountId").asLong()).isEqualTo(account);
				skus.add(item.get("marketplaceId").asString() + " " + item.get("sku").asString());
			});
			cursor = page.get("next").isNull() ? "" : "&cursor=" + page.get("next").asString();
			pages++;
		}
		while (!cursor.isEmpty());
		assertThat(pages).isGreaterThan(1);
		assertThat(skus).hasSizeGreaterThan(5).doesNotHaveDuplicates();
		String sku = skus.get(0).substring(skus.get(0).indexOf(' ') + 1);
		JsonNode one = IntegrationServer.json(IntegrationServer.get(LIVE + "&sku=" + sku, this.token));
		assertThat(one.get("items").findValuesAsString("sku")).containsOnly(sku);
		assertThat(IntegrationServer.json(IntegrationServer.get("/api/v1/amazon/inventory", this.token)).get("items"))
			.as("nothing is stored")
			.isEmpty();
	}

	@Test
	void callsToAmazonAreCounted() {
		connect(300);
		IntegrationServer.get(LIVE, this.token);
		assertThat(IntegrationServer.send(HttpRequest.newBuilder(IntegrationServer.managementUri("/metrics"))).body())
			.contains("opsided_provider_calls_seconds_count{"
					+ "operation=\"getInventorySummaries\",outcome=\"success\",provider=\"amazon\"}");
	}

	@ParameterizedTest
	@CsvSource({ "429,429,too-many-requests", "503,503,unavailable", "400,500,internal", "403,409,reauth-required" })
	void whatAmazonRefusesIsAProblemThatSaysWhoseFaultItIs(int status, int told, String type) {
		connect(300);
		fault(status);
		HttpResponse<String> answer = IntegrationServer.get(LIVE, this.token);
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(told);
		assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
		assertThat(answer.body()).contains("/problems/" + type).doesNotContain("Exception", "Atz");
		assertThat(answer.headers().firstValue("Retry-After").isPresent()).isEqualTo(told == 429 || told == 503);
	}

	@Test
	void aConnectionThatAmazonRefusesIsMarked() {
		long account = connect(300);
		fault(403);
		IntegrationServer.get(LIVE, this.token);
		assertThat(Tenant.EVERYBODY.call(() -> IntegrationServer.bean(ConnectionTable.class).amazonOf(account)))
			.hasValueSatisfying((found) -> assertThat(found.state()).isEqualTo(ConnectionState.REAUTH_REQUIRED));
		noFaults();
		HttpResponse<String> again = IntegrationServer.get(LIVE, this.token);
		assertThat(again.body()).contains("/problems/reauth-required");
	}

	@Test
	void aCursorThatAmazonForgotIsOneThatCannotBeUsed() {
		connect(60_000);
		JsonNode page = IntegrationServer.json(IntegrationServer.get(LIVE, this.token));
		while (page.get("items").size() < 50) {
			assertThat(page.get("next").isNull()).as("no page ends within a marketplace").isFalse();
			page = IntegrationServer
				.json(IntegrationServer.get(LIVE + "&cursor=" + page.get("next").asString(), this.token));
		}
		String cursor = page.get("next").asString();
		fault(400);
		HttpResponse<String> answer = IntegrationServer.get(LIVE + "&cursor=" + cursor, this.token);
		assertThat(answer.statusCode()).isEqualTo(400);
		assertThat(answer.body()).contains("/problems/invalid-cursor");
	}

	@Test
	void whoHasTwoAccountsMustSayWhich() {
		long account = connect(300);
		connect(300);
		HttpResponse<String> answer = IntegrationServer.get(LIVE, this.token);
		assertThat(answer.statusCode()).isEqualTo(400);
		assertThat(answer.body()).contains("accountId");
		assertThat(IntegrationServer.get(LIVE + "&accountId=" + account, this.token).statusCode()).isEqualTo(200);
	}

	private long connect(int rows) {
		String id = "A" + UUID.randomUUID().toString().replace("-", "").substring(0, 12).toUpperCase(Locale.ROOT);
		JsonNode made = control("POST", "/control/sellers",
				"{\"seed\": 5, \"region\": \"na\", \"rows\": %d, \"sellerId\": \"%s\"}".formatted(rows, id));
		return Tenant.EVERYBODY.call(() -> {
			AccountTable accounts = IntegrationServer.bean(AccountTable.class);
			Account account = accounts.open(id, Region.NA);
			accounts.own(account, this.user);
			Connection connection = IntegrationServer.bean(ConnectionTable.class)
				.connectAmazon(this.user, account, Instant.parse("2030-01-01T00:00:00Z"))
				.orElseThrow();
			IntegrationServer.bean(ConnectionSecretTable.class)
				.put(new SecretPlace(this.user, connection.id(), "refreshToken"), made.get("refreshToken").asString(),
						null);
			return account.id();
		});
	}

	private static void fault(int status) {
		control("POST", "/control/faults", "{\"operation\": \"getInventorySummaries\", \"status\": " + status + "}");
	}

	private static JsonNode control(String method, String path, String body) {
		HttpResponse<String> answer = IntegrationServer.call(method,
				HttpRequest.newBuilder(URI.create(IntegrationServer.sandbox.baseUrl() + path)), body);
		assertThat(answer.statusCode()).as(path).isLessThan(300);
		return JsonMapper.shared().readTree(answer.body().isEmpty() ? "{}" : answer.body());
	}

}
