package com.opsided.sandbox.amazon;

import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.opsided.sandbox.SandboxServer;
import com.opsided.sandbox.warehouse.catalog.Region;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The consent page and its codes ({@code amazon-fba.md} §1.1).
 */
class ConsentTests {

	private static final String CALLBACK = "https://app.example/callback?tenant=1";

	private static final SandboxApplication APPLICATION = new SandboxApplication("amzn1.sp.solution.draft", "client",
			"secret", List.of(CALLBACK, "https://app.example/other"), true);

	private static SandboxServer server;

	private static SandboxClient amazon;

	@BeforeAll
	static void start() {
		server = SandboxServer.start(SandboxOptions.fast()
			.applications(List.of(APPLICATION, SandboxApplication.USUAL))
			.sellers(List.of(new SellerSpec(1, Region.NA, 50, LocalDate.of(2026, 3, 24), "A1SELLER", null))));
		amazon = new SandboxClient(server.baseUrl());
	}

	@AfterAll
	static void stop() {
		server.close();
	}

	@Test
	void thePageShowsTheSellersAndKeepsTheState() {
		HttpResponse<byte[]> page = amazon
			.get("/apps/authorize/consent?application_id=amzn1.sp.solution.draft" + "&state=a%22b&version=beta");
		assertThat(page.statusCode()).isEqualTo(200);
		assertThat(SandboxClient.text(page)).contains("<option>A1SELLER</option>", "value=\"a&quot;b\"", CALLBACK);
	}

	@Test
	void aDraftNeedsTheBetaAndARegisteredAddress() {
		String page = "/apps/authorize/consent?application_id=amzn1.sp.solution.draft";
		assertThat(SandboxClient.text(amazon.get(page))).contains("MD1000");
		assertThat(SandboxClient.text(amazon.get(page + "&version=beta&redirect_uri=https://evil.example")))
			.contains("MD5101");
	}

	@Test
	void theSellerIsSentBackWithACode() {
		URI back = consent();
		assertThat(back.toString()).startsWith("https://app.example/callback?tenant=1&");
		assertThat(back.getRawQuery()).contains("state=a%2Bb%26c", "selling_partner_id=A1SELLER", "spapi_oauth_code=");
	}

	@Test
	void aCodeIsExchangedOnce() {
		String code = code();
		JsonNode tokens = SandboxClient.json(exchange(code, Map.of()));
		assertThat(tokens.path("refresh_token").asString()).startsWith("Atzr|");
		assertThat(amazon.get("/sellers/v1/marketplaceParticipations", tokens.path("access_token").asString())
			.statusCode()).isEqualTo(200);
		HttpResponse<byte[]> again = exchange(code, Map.of());
		assertThat(again.statusCode()).isEqualTo(400);
		assertThat(SandboxClient.json(again).path("error").asString()).isEqualTo("invalid_grant");
	}

	@Test
	void aCodeDiesAfterFiveMinutes() {
		String code = code();
		amazon.advance(Duration.ofMinutes(5));
		assertThat(SandboxClient.json(exchange(code, Map.of())).path("error").asString()).isEqualTo("invalid_grant");
	}

	@Test
	void aCodeIsForOneApplicationAndOneAddress() {
		String code = code();
		assertThat(exchange(code, Map.of("redirect_uri", "https://app.example/other")).statusCode()).isEqualTo(400);
		assertThat(exchange(code, Map.of("client_id", SandboxApplication.USUAL.clientId(), "client_secret",
				SandboxApplication.USUAL.clientSecret()))
			.statusCode()).isEqualTo(400);
		assertThat(exchange(code, Map.of("redirect_uri", CALLBACK)).statusCode()).isEqualTo(200);
	}

	@Test
	void aSellerWhoCancelsAuthorizesNothing() {
		HttpResponse<byte[]> answer = amazon.form("/apps/authorize/consent", Map.of("application_id",
				"amzn1.sp.solution.draft", "selling_partner_id", "A1SELLER", "decision", "cancel"));
		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(answer.headers().firstValue("Location")).isEmpty();
	}

	private static URI consent() {
		HttpResponse<byte[]> answer = amazon.form("/apps/authorize/consent", Map.of("application_id",
				"amzn1.sp.solution.draft", "state", "a+b&c", "selling_partner_id", "A1SELLER"));
		assertThat(answer.statusCode()).isEqualTo(302);
		return URI.create(answer.headers().firstValue("Location").orElseThrow());
	}

	private static String code() {
		String query = consent().getRawQuery();
		return query.substring(query.indexOf("spapi_oauth_code=") + "spapi_oauth_code=".length());
	}

	private static HttpResponse<byte[]> exchange(String code, Map<String, String> changes) {
		Map<String, String> fields = new HashMap<>(Map.of("grant_type", "authorization_code", "code", code, "client_id",
				"client", "client_secret", "secret"));
		fields.putAll(changes);
		return amazon.form("/auth/o2/token", fields);
	}

}
