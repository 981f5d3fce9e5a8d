package com.opsided.integration.stripe;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;

import com.opsided.integration.Consent;
import com.opsided.integration.IntegrationServer;
import com.opsided.integration.ProviderConnection;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/** Accounts that are connected by Stripe Apps. */
class StripeAppsTests {

	private static ConfigurableApplicationContext apps;

	@BeforeAll
	static void start() {
		IntegrationServer.beans();
		apps = IntegrationServer.start(IntegrationServer.sandbox.baseUrl(), List.of("--opsided.stripe.flavour=APPS"));
	}

	@AfterAll
	static void stop() {
		apps.close();
	}

	@Test
	void anAccountIsReadByItsOwnToken() {
		ProviderConnection account = Consent.stripe(UUID.randomUUID(), StripeTests.external(), true);
		HttpResponse<String> answer = get(account, "/api/v1/stripe/account");
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
		assertThat(answer.body()).contains(account.read().externalId());
		assertThat(get(account, "/api/v1/stripe/transactions").statusCode()).isEqualTo(200);
	}

	@Test
	void aTokenThatIsRefusedIsRenewedOnce() {
		ProviderConnection account = Consent.stripe(UUID.randomUUID(), StripeTests.external(), true);
		ProviderConnection tokenless = account.accessToken("sk_test_of_nobody");
		assertThat(get(tokenless, "/api/v1/stripe/account").statusCode()).isEqualTo(200);
	}

	private static HttpResponse<String> get(ProviderConnection connection, String path) {
		URI uri = URI.create("http://localhost:" + apps.getEnvironment().getProperty("local.server.port") + path);
		return IntegrationServer
			.send(HttpRequest.newBuilder(uri).header("Authorization", "Bearer " + connection.token()));
	}

}
