package com.opsided.integration.oauth;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;

import com.opsided.shared.token.ConnectionSecretTable;
import com.opsided.shared.token.SecretPlace;
import com.opsided.shared.tenant.Tenant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Promise O6: one account of a provider belongs to one user; and what connecting again
 * does.
 */
class ForeignAccountTests {

	private final UUID user = UUID.randomUUID();

	private final UUID other = UUID.randomUUID();

	private final String account = "X" + System.nanoTime();

	@BeforeEach
	void allIsWell() {
		ConsentServer.allIsWell();
	}

	@ParameterizedTest
	@ValueSource(strings = { "amazon", "gmail", "stripe" })
	void anAccountThatAnotherUserConnectedIsRefused(String provider) {
		assertThat(connect(provider, this.user).statusCode()).isEqualTo(200);
		List<String> before = secrets(this.user);
		HttpResponse<String> answer = connect(provider, this.other);
		assertThat(answer.statusCode()).isEqualTo(409);
		assertThat(ConsentServer.json(answer).path("detail").asString()).contains("another user");
		assertThat(answer.body()).doesNotContain(this.user.toString(), "canary");
		assertThat(ConsentServer.stored(this.other)).containsOnly(0);
		assertThat(secrets(this.user)).isEqualTo(before);
		// the provider would end the first user's connection with the second's token
		assertThat(FakeProviders.calls(FakeProviders.GOOGLE_REVOKE)).isZero();
		assertThat(FakeProviders.calls(FakeProviders.STRIPE_END)).isZero();
	}

	@ParameterizedTest
	@ValueSource(strings = { "amazon", "gmail", "stripe" })
	void itStaysTheFirstUsersAfterADisconnect(String provider) {
		String id = ConsentServer.json(connect(provider, this.user)).path("connection").path("id").asString();
		assertThat(
				ConsentServer.send(ConsentServer.request("/api/v1/connections/" + id, this.user).DELETE()).statusCode())
			.isEqualTo(204);
		assertThat(connect(provider, this.other).statusCode()).isEqualTo(409);
		JsonNode again = ConsentServer.json(connect(provider, this.user)).path("connection");
		assertThat(again.path("id").asString()).isEqualTo(id);
		assertThat(again.path("state").asString()).isEqualTo("CONNECTED");
	}

	@Test
	void anAccountThatAnotherUserOnlyUploadedFilesForIsRefused() {
		ConsentServer.tables()
			.sql("insert into account (name, region, owner) values (?, 'na', ?)")
			.params(this.account, this.user)
			.update();
		assertThat(connect("amazon", this.other).statusCode()).isEqualTo(409);
		assertThat(ConsentServer.rows("connection", this.other)).isZero();
	}

	@ParameterizedTest
	@ValueSource(strings = { "amazon", "gmail", "stripe" })
	void connectingAgainKeepsTheIdAndMendsTheState(String provider) {
		String id = ConsentServer.json(connect(provider, this.user)).path("connection").path("id").asString();
		ConsentServer.tables()
			.sql("update connection set state = 'REAUTH_REQUIRED', detail = 'gone' where owner = ?")
			.param(this.user)
			.update();
		List<String> before = secrets(this.user);
		JsonNode again = ConsentServer.json(connect(provider, this.user)).path("connection");
		assertThat(again.path("id").asString()).isEqualTo(id);
		assertThat(again.path("state").asString()).isEqualTo("CONNECTED");
		assertThat(again.path("health").path("status").asString()).isEqualTo("OK");
		assertThat(ConsentServer.rows("connection", this.user)).isEqualTo(1);
		assertThat(secrets(this.user)).hasSameSizeAs(before).doesNotContainAnyElementsOf(before);
		assertThat(versions()).allMatch((version) -> version > 1);
	}

	@Test
	void theNewTokensTakeThePlaceOfTheOld() {
		JsonNode connected = ConsentServer.json(connect("amazon", this.user)).path("connection");
		FakeProviders.server.stubFor(post(urlPathEqualTo(FakeProviders.AMAZON_TOKENS))
			.willReturn(FakeProviders.tokens("access_token", "Atza|second", "refresh_token", "Atzr|second")));
		connect("amazon", this.user);
		SecretPlace place = new SecretPlace(this.user, UUID.fromString(connected.path("id").asString()),
				"refreshToken");
		assertThat(Tenant.user(this.user).call(() -> ConsentServer.bean(ConnectionSecretTable.class).get(place)))
			.contains("Atzr|second");
	}

	@Test
	void whoWantsToConnectOneAccountAgainCannotConnectAnotherByMistake() {
		String id = ConsentServer.json(connect("amazon", this.user)).path("connection").path("id").asString();
		String state = ConsentServer
			.json(ConsentServer.send(ConsentServer.request("/api/v1/amazon/auth?connection=" + id, this.user)))
			.path("state")
			.asString();
		HttpResponse<String> answer = ConsentServer.callback("amazon", "state", state, "spapi_oauth_code", "canary",
				"selling_partner_id", "ANOTHER1");
		assertThat(answer.statusCode()).isEqualTo(400);
		assertThat(ConsentServer.rows("connection", this.user)).isEqualTo(1);
		assertThat(ConsentServer.rows("account", this.user)).isEqualTo(1);
	}

	@Test
	void nobodyConnectsAgainWhatIsAnothers() {
		String id = ConsentServer.json(connect("amazon", this.user)).path("connection").path("id").asString();
		for (String provider : List.of("amazon", "gmail", "stripe")) {
			assertThat(ConsentServer
				.send(ConsentServer.request("/api/v1/" + provider + "/auth?connection=" + id, this.other))
				.statusCode()).isEqualTo(404);
		}
		assertThat(ConsentServer.send(ConsentServer.request("/api/v1/gmail/auth?connection=" + id, this.user))
			.statusCode()).isEqualTo(404);
	}

	private HttpResponse<String> connect(String provider, UUID who) {
		return switch (provider) {
			case "amazon" -> ConsentServer.connectAmazon(who, this.account);
			case "gmail" -> ConsentServer.connectGoogle(who, this.account + "@example.com");
			default -> ConsentServer.connectStripe(who, "acct_" + this.account);
		};
	}

	private static List<String> secrets(UUID owner) {
		return ConsentServer.tables()
			.sql("select encode(sealed, 'hex') from connection_secret where owner = ? order by 1")
			.param(owner)
			.query(String.class)
			.list();
	}

	private List<Long> versions() {
		return ConsentServer.tables()
			.sql("select version from connection_secret where owner = ?")
			.param(this.user)
			.query(Long.class)
			.list();
	}

}
