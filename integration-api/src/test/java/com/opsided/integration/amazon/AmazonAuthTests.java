package com.opsided.integration.amazon;

import java.net.http.HttpResponse;
import java.util.UUID;

import com.opsided.integration.oauth.ConsentServer;
import com.opsided.integration.oauth.FakeProviders;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Where a seller is sent to consent ({@code amazon-fba.md} §1.1, §1.5). */
class AmazonAuthTests {

	private final UUID user = UUID.randomUUID();

	@BeforeEach
	void allIsWell() {
		ConsentServer.allIsWell();
	}

	@ParameterizedTest
	@CsvSource({ "'', sellercentral.amazon.com, na", "region=na, sellercentral.amazon.com, na",
			"region=EU, sellercentral.amazon.co.uk, eu", "region=fe, sellercentral.amazon.co.jp, fe",
			"marketplace=DE, sellercentral.amazon.de, eu", "marketplace=uk, sellercentral.amazon.co.uk, eu",
			"marketplace=A1PA6795UKMFR9, sellercentral.amazon.de, eu",
			"region=na&marketplace=BR, sellercentral.amazon.com.br, na",
			"marketplace=AU, sellercentral.amazon.com.au, fe", "marketplace=ZA, sellercentral.amazon.co.za, eu" })
	void theMarketplaceDecidesThePage(String query, String host, String region) {
		String page = ConsentServer.json(auth(query)).path("authorizationUrl").asString();
		assertThat(page).startsWith("https://" + host + "/apps/authorize/consent?")
			.contains("application_id=amzn1.sp.solution.1", "redirect_uri=https://api.example/api/v1/amazon/callback")
			.doesNotContain("version=", "client_id", "response_type", "scope");
		assertThat(ConsentServer.tables()
			.sql("select region from consent_state where owner = ?")
			.param(this.user)
			.query(String.class)
			.single()).isEqualTo(region);
	}

	@ParameterizedTest
	@ValueSource(strings = { "region=moon", "marketplace=XX", "region=na&marketplace=DE", "region=" })
	void whatAmazonDoesNotHaveIsRefused(String query) {
		assertThat(auth(query).statusCode()).isEqualTo(400);
		assertThat(ConsentServer.stored(this.user)).containsOnly(0);
	}

	@Test
	void oneSellerInTwoRegionsIsTwoConnections() {
		String seller = "A" + System.nanoTime();
		for (String region : new String[] { "na", "eu" }) {
			String state = ConsentServer.json(auth("region=" + region)).path("state").asString();
			assertThat(ConsentServer
				.callback("amazon", "state", state, "spapi_oauth_code", "canary", "selling_partner_id", seller)
				.statusCode()).isEqualTo(200);
		}
		assertThat(ConsentServer.rows("connection", this.user)).isEqualTo(2);
		assertThat(ConsentServer.rows("account", this.user)).isEqualTo(2);
	}

	@Test
	void connectingAgainStaysInTheRegion() {
		String seller = "A" + System.nanoTime();
		String state = ConsentServer.json(auth("marketplace=FR")).path("state").asString();
		String id = ConsentServer
			.json(ConsentServer.callback("amazon", "state", state, "spapi_oauth_code", "canary", "selling_partner_id",
					seller))
			.path("connection")
			.path("id")
			.asString();
		assertThat(ConsentServer.json(auth("connection=" + id)).path("authorizationUrl").asString())
			.startsWith("https://sellercentral.amazon.co.uk/");
		assertThat(auth("region=na&connection=" + id).statusCode()).isEqualTo(400);
		assertThat(auth("marketplace=US&connection=" + id).statusCode()).isEqualTo(400);
	}

	@Test
	void theCodeIsExchangedInTheFormWithTheClientsSecret() {
		ConsentServer.connectAmazon(this.user, "A" + System.nanoTime());
		assertThat(FakeProviders.sent(FakeProviders.AMAZON_TOKENS, "grant_type")).isEqualTo("authorization_code");
		assertThat(FakeProviders.sent(FakeProviders.AMAZON_TOKENS, "code")).isEqualTo("canary-code");
		assertThat(FakeProviders.sent(FakeProviders.AMAZON_TOKENS, "client_id")).isEqualTo("amazon-client");
		assertThat(FakeProviders.sent(FakeProviders.AMAZON_TOKENS, "client_secret")).isEqualTo("amazon-canary-secret");
		assertThat(FakeProviders.sent(FakeProviders.AMAZON_TOKENS, "code_verifier")).isEmpty();
	}

	private HttpResponse<String> auth(String query) {
		return ConsentServer.send(ConsentServer.request("/api/v1/amazon/auth?" + query, this.user));
	}

}
