package com.opsided.integration.token;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

import com.opsided.integration.stripe.StripeProperties;
import com.opsided.shared.connection.Provider;
import com.opsided.shared.failure.FailureCategory;
import com.opsided.shared.token.GrantedTokens;
import com.opsided.shared.token.TokenFailure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * The wire to token endpoints: what is sent, and what may come back (promises C1, E1).
 */
class WireTests {

	private final FakeTokens fake = new FakeTokens();

	@AfterEach
	void close() {
		this.fake.close();
	}

	@Test
	void aRefreshIsAskedForAsTheStandardSays() {
		this.fake.holding.add("canary-refresh");
		GrantedTokens granted = exchange(TokenNode.endpoint(Provider.GMAIL, this.fake));
		assertThat(granted).isEqualTo(new GrantedTokens("access-1", null, Duration.ofHours(1)));
		assertThat(this.fake.calls).containsExactly(Map.of("grant_type", "refresh_token", "refresh_token",
				"canary-refresh", "client_id", "client-1", "client_secret", "canary-client-secret"));
	}

	@Test
	void stripeAppsAreAskedWithTheSecretKeyAsUser() {
		this.fake.holding.add("canary-refresh");
		URI root = URI.create(this.fake.uri().toString().replace("/token", "/stripe"));
		TokenEndpoint stripe = TokenEndpoints.stripe(new StripeProperties(StripeProperties.Flavour.APPS, "ca_1",
				"sk_test_canary", root, root, root, "", Duration.ofMinutes(5), null));
		assertThat(stripe.uri()).isEqualTo(URI.create(root + "/v1/oauth/token"));
		exchange(new TokenEndpoint(Provider.STRIPE, "Stripe", this.fake.uri(), stripe.clientId(), stripe.clientSecret(),
				stripe.method(), stripe.consentCodes(), stripe.settings()));
		assertThat(this.fake.authorizations).containsExactly(
				"Basic " + Base64.getEncoder().encodeToString("sk_test_canary:".getBytes(StandardCharsets.UTF_8)));
		assertThat(this.fake.calls)
			.containsExactly(Map.of("grant_type", "refresh_token", "refresh_token", "canary-refresh"));
	}

	@Test
	void aLifeThatIsNotToldIsAnHour() {
		this.fake.script
			.add(new FakeTokens.Scripted(200, "{\"access_token\":\"a\",\"token_type\":\"bearer\"}", Map.of()));
		assertThat(exchange(TokenNode.endpoint(Provider.GMAIL, this.fake)).life()).isEqualTo(Duration.ofHours(1));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "<html>", "[]", "{}", "{\"access_token\":\"canary\"}",
			"{\"access_token\":\"\",\"token_type\":\"bearer\"}",
			"{\"access_token\":\"canary\\nline\",\"token_type\":\"bearer\"}" })
	void anAnswerThatCannotBeUsedIsBadData(String body) {
		this.fake.script.add(new FakeTokens.Scripted(200, body, Map.of()));
		assertThat(failure().category()).isEqualTo(FailureCategory.BAD_DATA);
	}

	@Test
	void anAnswerThatIsTooLargeIsNotRead() {
		this.fake.script.add(new FakeTokens.Scripted(200,
				"{\"access_token\":\"" + "a".repeat(100_000) + "\",\"token_type\":\"bearer\"}", Map.of()));
		TokenFailure failure = failure();
		assertThat(failure.category()).isEqualTo(FailureCategory.BAD_DATA);
		assertThat(failure).hasMessageContaining("more than a token");
	}

	@Test
	void aRedirectIsNotFollowed() {
		this.fake.script.add(new FakeTokens.Scripted(307, "", Map.of("Location", this.fake.uri() + "?elsewhere=yes")));
		assertThat(failure().category()).isEqualTo(FailureCategory.CONFIGURATION);
		assertThat(this.fake.calls).hasSize(1);
	}

	@Test
	void noAnswerInTimeIsTheProvidersFault() {
		Thread test = Thread.currentThread();
		this.fake.beforeAnswer = () -> {
			while (test.isAlive() && !Thread.currentThread().isInterrupted()) {
				LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
			}
		};
		assertThat(failure().category()).isEqualTo(FailureCategory.PROVIDER_DOWN);
	}

	@Test
	void nobodyThereIsTheProvidersFault() {
		this.fake.close();
		assertThat(failure().category()).isEqualTo(FailureCategory.PROVIDER_DOWN);
	}

	@Test
	void withoutASecretTheOperatorIsToldWhatToSet() {
		TokenEndpoint endpoint = TokenNode.endpoint(Provider.GMAIL, this.fake);
		TokenEndpoint empty = new TokenEndpoint(endpoint.provider(), "Google", endpoint.uri(), "", "",
				endpoint.method(), endpoint.consentCodes(), "GMAIL_CLIENT_ID and GMAIL_CLIENT_SECRET");
		TokenFailure failure = catchThrowableOfType(TokenFailure.class, () -> exchange(empty));
		assertThat(failure.category()).isEqualTo(FailureCategory.CONFIGURATION);
		assertThat(failure).hasMessageContaining("GMAIL_CLIENT_ID");
		assertThat(this.fake.calls).isEmpty();
	}

	/** Promise C1. */
	@ParameterizedTest
	@ValueSource(ints = { 200, 302, 400, 401, 429, 500 })
	void nothingThatIsThrownOrPrintedHoldsASecret(int status) {
		this.fake.script.add(new FakeTokens.Scripted(status,
				"{\"error\":\"invalid_grant canary-error\",\"access_token\":\"canary-access\",\"refresh_token\":7}",
				Map.of()));
		StringWriter trace = new StringWriter();
		failure().printStackTrace(new PrintWriter(trace));
		assertThat(trace.toString()).doesNotContain("canary");
		assertThat(TokenNode.endpoint(Provider.GMAIL, this.fake).toString()).doesNotContain("canary");
		assertThat(new GrantedTokens("canary", "canary", Duration.ZERO).toString()).doesNotContain("canary");
	}

	private TokenFailure failure() {
		return catchThrowableOfType(TokenFailure.class, () -> exchange(TokenNode.endpoint(Provider.GMAIL, this.fake)));
	}

	private static GrantedTokens exchange(TokenEndpoint endpoint) {
		return new ExchangeAtEndpoint(endpoint, TokenWire.client(TokenNode.PROPERTIES), Clock.systemUTC())
			.exchange("canary-refresh");
	}

}
