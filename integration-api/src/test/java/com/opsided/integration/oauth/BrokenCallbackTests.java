package com.opsided.integration.oauth;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every step that stores something fails in turn, on a real PostgreSQL: nothing is half
 * stored.
 */
@SuppressWarnings("try")
class BrokenCallbackTests {

	private final UUID user = UUID.randomUUID();

	private final String account = "B" + System.nanoTime();

	@BeforeEach
	void allIsWell() {
		ConsentServer.allIsWell();
	}

	static Stream<Arguments> steps() {
		return Stream.of("amazon", "gmail", "stripe")
			.flatMap((provider) -> Stream
				.of(step(provider, "the connection", () -> BrokenTable.at("connection", "insert or update")),
						step(provider, "the first secret", () -> secret("refreshToken")),
						step(provider, "the second secret", () -> secret("accessToken")),
						step(provider, "the audit",
								() -> BrokenTable.at("audit_event", "insert", "new.action = 'CONNECTED'")),
						step(provider, "every audit", () -> BrokenTable.at("audit_event", "insert")),
						step(provider, "the commit",
								() -> BrokenTable.atCommit("connection_secret", "insert or update")),
						step(provider, "the account", () -> BrokenTable.at("account", "insert or update")),
						step(provider, "the account's owner", () -> BrokenTable.at("account", "update")))
				.filter((step) -> provider.equals("amazon")
						|| !String.valueOf(step.get()[1]).startsWith("the account")));
	}

	private static Arguments step(String provider, String name, Supplier<BrokenTable> broken) {
		return Arguments.of(provider, name, broken);
	}

	private static BrokenTable secret(String field) {
		return BrokenTable.at("connection_secret", "insert or update", "new.field = '" + field + "'");
	}

	@ParameterizedTest(name = "{0}: {1}")
	@MethodSource("steps")
	void aFirstConsentThatCannotBeStoredLeavesNothing(String provider, String name, Supplier<BrokenTable> broken) {
		String state = ConsentServer.state(provider, this.user);
		HttpResponse<String> answer;
		try (BrokenTable now = broken.get()) {
			answer = finish(provider, state);
		}
		assertThat(answer.statusCode()).isEqualTo(500);
		assertThat(answer.body()).doesNotContain("fire", "canary", "insert");
		assertThat(ConsentServer.stored(this.user)).containsOnly(0);
		assertThat(finish(provider, state).statusCode()).as("the state was used up").isEqualTo(400);
		assertThat(FakeProviders.tokenCalls()).isEqualTo(1);
		assertThat(finish(provider, ConsentServer.state(provider, this.user)).statusCode()).isEqualTo(200);
		assertThat(ConsentServer.rows("connection", this.user)).isEqualTo(1);
	}

	@ParameterizedTest(name = "{0}: {1}")
	@MethodSource("steps")
	void aSecondConsentThatCannotBeStoredLeavesTheFirst(String provider, String name, Supplier<BrokenTable> broken) {
		assertThat(finish(provider, ConsentServer.state(provider, this.user)).statusCode()).isEqualTo(200);
		List<String> before = everything();
		String state = ConsentServer.state(provider, this.user);
		try (BrokenTable now = broken.get()) {
			assertThat(finish(provider, state).statusCode()).isEqualTo(500);
		}
		assertThat(everything()).isEqualTo(before);
		// giving the second token back would end the first consent
		assertThat(FakeProviders.calls(FakeProviders.GOOGLE_REVOKE)).isZero();
		assertThat(FakeProviders.calls(FakeProviders.STRIPE_END)).isZero();
	}

	@Test
	void aStateThatCannotBeUsedUpLeadsToNoCall() {
		String state = ConsentServer.state("amazon", this.user);
		try (BrokenTable now = BrokenTable.at("consent_state", "delete")) {
			assertThat(finish("amazon", state).statusCode()).isEqualTo(500);
		}
		assertThat(FakeProviders.tokenCalls()).isZero();
		assertThat(ConsentServer.rows("connection", this.user)).isZero();
		assertThat(finish("amazon", state).statusCode()).isEqualTo(200);
	}

	@Test
	void aStartThatCannotBeStoredSendsNobodyAnywhere() {
		for (String table : List.of("consent_state", "audit_event")) {
			try (BrokenTable now = BrokenTable.at(table, "insert")) {
				assertThat(ConsentServer.send(ConsentServer.request("/api/v1/gmail/auth", this.user)).statusCode())
					.isEqualTo(500);
			}
			assertThat(ConsentServer.stored(this.user)).containsOnly(0);
		}
	}

	private HttpResponse<String> finish(String provider, String state) {
		FakeProviders.profile(this.account + "@example.com");
		FakeProviders.stripeTokens("acct_" + this.account);
		return provider.equals("amazon")
				? ConsentServer.callback(provider, "state", state, "spapi_oauth_code", "canary-code",
						"selling_partner_id", this.account)
				: ConsentServer.callback(provider, "state", state, "code", "canary-code");
	}

	private List<String> everything() {
		return Stream.of("account", "connection", "connection_secret", "token_revocation")
			.flatMap((table) -> ConsentServer.tables()
				.sql("select t::text from " + table + " t where owner = ? order by 1")
				.param(this.user)
				.query(String.class)
				.list()
				.stream())
			.toList();
	}

}
