package com.opsided.integration.stripe;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import com.opsided.integration.IntegrationServer;
import com.opsided.integration.ProviderConnection;
import com.opsided.shared.connection.ConnectionState;
import com.opsided.shared.connection.Provider;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DeauthorisedTests {

	private static final String DEAUTHORISED = "account.application.deauthorized";

	private final String account = "acct_" + UUID.randomUUID();

	private final ProviderConnection connection = ProviderConnection
		.of(UUID.randomUUID(), Provider.STRIPE, this.account)
		.tokens("sk_test_access", "rt_refresh");

	@Test
	void whatItsUserTookBackAtStripeIsOverHereAndItsSecretsAreGone() {
		ProviderConnection other = ProviderConnection
			.of(UUID.randomUUID(), Provider.STRIPE, "acct_" + UUID.randomUUID())
			.tokens("sk_test_access", "rt_refresh");
		send(this.account, IntegrationServer.clock().instant());
		assertThat(this.connection.read().state()).isEqualTo(ConnectionState.DISCONNECTED);
		assertThat(this.connection.secretCount()).isZero();
		assertThat(audited(this.connection.id())).isEqualTo(1);
		assertThat(other.read().state()).isEqualTo(ConnectionState.CONNECTED);
		assertThat(other.secretCount()).isEqualTo(2);
		assertThat(IntegrationServer.get("/api/v1/stripe/account", this.connection.token()).body())
			.contains("/problems/no-connection");
	}

	@Test
	void aSecondDeliveryDoesNotEndWhatWasConnectedAgainMeanwhile() {
		String event = Webhook.event("evt_" + UUID.randomUUID(), DEAUTHORISED, this.account,
				IntegrationServer.clock().instant());
		Webhook.send(event);
		connectAgain(Instant.now());
		assertThat(Webhook.send(event).statusCode()).isEqualTo(200);
		assertThat(this.connection.read().state()).isEqualTo(ConnectionState.CONNECTED);
	}

	@Test
	void anEventThatComesLateDoesNotEndWhatWasConnectedAgainMeanwhile() {
		connectAgain(Instant.now());
		send(this.account, Instant.now().minus(Duration.ofHours(1)));
		assertThat(this.connection.read().state()).isEqualTo(ConnectionState.CONNECTED);
		assertThat(this.connection.secretCount()).isEqualTo(2);
	}

	@Test
	void accountsThatNobodyConnectedAreNoTrouble() {
		send("acct_" + UUID.randomUUID(), IntegrationServer.clock().instant());
		send("", IntegrationServer.clock().instant());
		assertThat(this.connection.read().state()).isEqualTo(ConnectionState.CONNECTED);
	}

	private static void send(String account, Instant created) {
		String event = Webhook.event("evt_" + UUID.randomUUID(), DEAUTHORISED, account, created);
		assertThat(Webhook.send(event).statusCode()).isEqualTo(200);
	}

	private void connectAgain(Instant at) {
		IntegrationServer.owner()
			.sql("update connection set state = 'CONNECTED', authorised_at = cast(:at as timestamptz) where connection_id = :id")
			.param("at", at.toString())
			.param("id", this.connection.id())
			.update();
	}

	private static long audited(UUID connection) {
		return IntegrationServer.owner()
			.sql("select count(*) from audit_event where action = 'DISCONNECTED' and target = :id")
			.param("id", connection.toString())
			.query(Long.class)
			.single();
	}

}
