package com.opsided.integration.amazon;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;

import com.opsided.integration.oauth.ConsentServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Sellers whom Amazon sends ({@code amazon-fba.md} §1.2), with Amazon's own addresses.
 */
class AppstoreLoginTests {

	private static final String CALLBACK = "https://sellercentral.amazon.de/apps/authorize/confirm/amzn1.sp.solution.1";

	private final UUID user = UUID.randomUUID();

	private final String seller = "A" + System.nanoTime();

	@BeforeEach
	@AfterEach
	void allIsWell() {
		ConsentServer.allIsWell();
	}

	@Test
	void whoHasNoTokenIsSentToSignInWithAKeyAndNothingElse() {
		HttpResponse<String> sent = open(CALLBACK);
		assertThat(sent.statusCode()).isEqualTo(302);
		assertThat(sent.headers().firstValue("Location").orElseThrow())
			.matches("https://app\\.example/sign-in\\?login=[A-Za-z0-9_-]{43}");
		assertThat(sent.headers().firstValue("Referrer-Policy")).contains("no-referrer");
	}

	@Test
	void afterSigningInTheSellerIsSentBackToAmazonAndConnected() {
		String key = key(open(CALLBACK));
		JsonNode started = ConsentServer
			.json(ConsentServer.send(ConsentServer.request("/api/v1/amazon/login?login=" + key, this.user)));
		String state = started.path("state").asString();
		assertThat(started.path("authorizationUrl").asString()).startsWith(CALLBACK + '?')
			.contains("amazon_state=from%20Amazon", "state=" + state,
					"redirect_uri=https://api.example/api/v1/amazon/callback")
			.doesNotContain("client_id", "response_type");
		JsonNode connection = ConsentServer
			.json(ConsentServer.callback("amazon", "state", state, "spapi_oauth_code", "canary", "selling_partner_id",
					this.seller))
			.path("connection");
		assertThat(connection.path("externalId").asString()).isEqualTo(this.seller);
		assertThat(connection.path("region").asString()).isEqualTo("eu");
	}

	@Test
	void aKeyIsGoodOnceAndForTenMinutesAndKeptAsAHash() {
		String key = key(open(CALLBACK));
		assertThat(ConsentServer.tables()
			.sql("select string_agg(a::text, ' ') from appstore_login a")
			.query(String.class)
			.single()).doesNotContain(key);
		assertThat(resume(key).statusCode()).isEqualTo(200);
		assertThat(resume(key).statusCode()).isEqualTo(400);
		String late = key(open(CALLBACK));
		ConsentServer.clock.ahead(Duration.ofMinutes(10));
		assertThat(resume(late).statusCode()).isEqualTo(400);
		assertThat(resume("x").statusCode()).isEqualTo(400);
	}

	@Test
	void theStateOfAnAppstoreLoginIsForItsSellerOnly() {
		String state = ConsentServer.json(resume(key(open(CALLBACK)))).path("state").asString();
		assertThat(ConsentServer
			.callback("amazon", "state", state, "spapi_oauth_code", "canary", "selling_partner_id", "ANOTHER1")
			.statusCode()).isEqualTo(400);
		assertThat(ConsentServer.stored(this.user)).containsOnly(0);
	}

	@ParameterizedTest
	@CsvSource({ "https://sellercentral.amazon.com/apps/authorize/confirm/a, na",
			"https://amazon.com/apps/authorize/confirm/amzn1.sellerapps.app.2eca, na",
			"https://sellercentral-europe.amazon.com/apps/authorize/confirm/a, eu",
			"https://sellercentral.amazon.co.jp/apps/authorize/confirm/a, fe",
			"https://sellercentral.amazon.com.au/apps/authorize/confirm/a, fe" })
	void theRegionIsToldByAmazonsAddress(String address, String region) {
		String state = ConsentServer.json(resume(key(open(address)))).path("state").asString();
		assertThat(ConsentServer.tables()
			.sql("select region from consent_state where owner = ?")
			.param(this.user)
			.query(String.class)
			.single()).isEqualTo(region);
		assertThat(state).isNotEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "https://evil.example/apps/authorize/confirm/a",
			"//sellercentral.amazon.com/apps/authorize/a",
			"https://sellercentral.amazon.com@evil.example/apps/authorize/a",
			"https://u:p@sellercentral.amazon.com/apps/authorize/a",
			"https://sellercentral.amazon.com\\@evil.example/a",
			"https://sellercentral.amazon.com.evil.example/apps/authorize/a",
			"https://evil-sellercentral.amazon.com/apps/authorize/a",
			"http://sellercentral.amazon.com/apps/authorize/a",
			"https://sellercentral.amazon.com:8443/apps/authorize/a", "https://sellercentral.amazon.com/gp/redirect",
			"https://sellercentral.amazon.com/apps/authorize/../../gp/redirect",
			"https://sellercentral.amazon.com/apps/authorize/a?redirect=//evil", "javascript:alert(1)",
			"/apps/authorize/", "https://sellercentral.amazon.com/apps/authorize/a#x", "" })
	void nobodyIsSentElsewhere(String address) {
		int before = logins();
		HttpResponse<String> answer = open(address);
		assertThat(answer.statusCode()).isEqualTo(400);
		assertThat(ConsentServer.json(answer).path("errors").path(0).path("field").asString())
			.isEqualTo("amazon_callback_uri");
		assertThat(ConsentServer.send(ConsentServer.request(path(address), this.user)).statusCode()).isEqualTo(400);
		assertThat(logins()).isEqualTo(before);
		assertThat(ConsentServer.stored(this.user)).containsOnly(0);
	}

	private int logins() {
		return ConsentServer.tables()
			.sql("select count(*) from appstore_login where selling_partner_id = ?")
			.param(this.seller)
			.query(Integer.class)
			.single();
	}

	private HttpResponse<String> open(String address) {
		return ConsentServer.send(ConsentServer.request(path(address)));
	}

	private String path(String address) {
		return "/api/v1/amazon/login?amazon_callback_uri=" + URLEncoder.encode(address, StandardCharsets.UTF_8)
				+ "&amazon_state=from+Amazon&selling_partner_id=" + this.seller;
	}

	private HttpResponse<String> resume(String key) {
		return ConsentServer.send(ConsentServer.request("/api/v1/amazon/login?login=" + key, this.user));
	}

	private static String key(HttpResponse<String> sent) {
		String query = URI.create(sent.headers().firstValue("Location").orElseThrow()).getRawQuery();
		return query.substring("login=".length());
	}

}
