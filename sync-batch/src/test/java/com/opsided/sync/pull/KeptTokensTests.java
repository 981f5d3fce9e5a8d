package com.opsided.sync.pull;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.opsided.shared.account.Account;
import com.opsided.shared.account.AccountTable;
import com.opsided.shared.account.Region;
import com.opsided.shared.amazon.AmazonAccount;
import com.opsided.shared.amazon.AmazonFailure;
import com.opsided.shared.amazon.SellingPartner;
import com.opsided.shared.amazon.SellingPartners;
import com.opsided.shared.connection.Connection;
import com.opsided.shared.connection.ConnectionTable;
import com.opsided.shared.failure.FailureCategory;
import com.opsided.shared.token.ConnectionSecretTable;
import com.opsided.shared.token.SecretPlace;
import com.opsided.sync.audit.TestPlatform;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.transaction.support.TransactionOperations;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** Jobs use the tokens that all processes share (promise T7). */
class KeptTokensTests {

	private static final String TOKENS = "/auth/o2/token";

	private static final String REPORT = "/reports/2021-06-30/reports/R1";

	private static final WireMockServer amazon = new WireMockServer(
			WireMockConfiguration.options().port(TestPlatform.AMAZON_PORT));

	private final ConnectionSecretTable secrets = TestPlatform.bean(ConnectionSecretTable.class);

	private Connection connection;

	private SellingPartner partner;

	@BeforeAll
	static void start() {
		amazon.start();
	}

	@AfterAll
	static void stop() {
		amazon.stop();
	}

	@BeforeEach
	void connect() {
		amazon.resetAll();
		String seller = "AKEPT" + UUID.randomUUID();
		Account account = TestPlatform.bean(AccountTable.class).open(seller, Region.NA);
		this.connection = new ConnectionTable(TestPlatform.jdbc())
			.connectAmazon(UUID.randomUUID(), account, Instant.now().plus(Duration.ofDays(365)))
			.orElseThrow();
		this.secrets.put(place("refreshToken"), "Atzr|kept", null);
		this.partner = TestPlatform.bean(SellingPartners.class)
			.of(new AmazonAccount(account.id(), Region.NA, seller))
			.withPatience(Duration.ofSeconds(5));
		amazon.stubFor(post(urlPathEqualTo(TOKENS))
			.willReturn(okJson("{\"access_token\":\"Atza|new\",\"token_type\":\"bearer\",\"expires_in\":3600}")));
	}

	@AfterEach
	void close() {
		TestPlatform.jdbc().sql("delete from connection where connection_id = ?").param(this.connection.id()).update();
		TestPlatform.jdbc().sql("delete from amazon_quota").update();
	}

	@Test
	void aTokenIsStoredForAllAndUsedAgain() {
		reportIsGivenFor("Atza|new");
		this.partner.report("R1");
		this.partner.report("R1");
		amazon.verify(1, postRequestedFor(urlPathEqualTo(TOKENS)));
		assertThat(this.secrets.get(place("accessToken"))).hasValue("Atza|new");
	}

	@Test
	void aTokenThatAmazonDoesNotTakeAnyMoreIsReplacedAndTheCallSucceeds() {
		this.secrets.put(place("accessToken"), "Atza|stale", Instant.now().plusSeconds(3600));
		amazon.stubFor(get(urlPathEqualTo(REPORT)).willReturn(denied()));
		reportIsGivenFor("Atza|new");
		assertThat(this.partner.report("R1").reportId()).isEqualTo("R1");
		amazon.verify(1, postRequestedFor(urlPathEqualTo(TOKENS)));
		assertThat(this.secrets.get(place("accessToken"))).hasValue("Atza|new");
	}

	@Test
	void whatAnotherProcessRefreshedMeanwhileIsUsed() {
		amazon.stubFor(get(urlPathEqualTo(REPORT)).willReturn(denied()));
		reportIsGivenFor("Atza|others");
		this.secrets.put(place("accessToken"), "Atza|others", Instant.now().plusSeconds(3600));
		assertThat(this.partner.report("R1").reportId()).isEqualTo("R1");
		amazon.verify(0, postRequestedFor(urlPathEqualTo(TOKENS)));
	}

	/** Promise T7. */
	@Test
	void aTokenThatIsAlwaysRefusedIsRefreshedOnceAndTheCallSentTwice() {
		this.secrets.put(place("accessToken"), "Atza|stale", Instant.now().plusSeconds(3600));
		amazon.stubFor(get(urlPathEqualTo(REPORT)).willReturn(denied()));
		AmazonFailure failure = catchThrowableOfType(AmazonFailure.class, () -> this.partner.report("R1"));
		assertThat(failure.category()).isEqualTo(FailureCategory.AUTH_EXPIRED);
		amazon.verify(2, getRequestedFor(urlPathEqualTo(REPORT)));
		amazon.verify(1, postRequestedFor(urlPathEqualTo(TOKENS)));
	}

	@Test
	void aConsentThatIsGoneIsKnownThoughTheWorkThatFoundOutIsRolledBack() {
		amazon.stubFor(post(urlPathEqualTo(TOKENS)).willReturn(aResponse().withStatus(400)
			.withHeader("Content-Type", "application/json")
			.withBody("{\"error\":\"invalid_grant\"}")));
		AmazonFailure failure = catchThrowableOfType(AmazonFailure.class,
				() -> TestPlatform.bean(TransactionOperations.class)
					.execute((transaction) -> this.partner.report("R1")));
		assertThat(failure.category()).isEqualTo(FailureCategory.AUTH_EXPIRED);
		assertThat(failure.retryAt()).isNull();
		assertThat(TestPlatform.jdbc()
			.sql("select state from connection where connection_id = ?")
			.param(this.connection.id())
			.query(String.class)
			.single()).isEqualTo("REAUTH_REQUIRED");
		assertThat(TestPlatform.jdbc()
			.sql("select action from audit_event where target = ? order by event_id")
			.param(this.connection.id().toString())
			.query(String.class)
			.list()).endsWith("REFRESH_FAILED", "REAUTH_REQUIRED");
	}

	@Test
	void aLoginThatIsDownForAMomentIsTriedAgain() {
		amazon.stubFor(post(urlPathEqualTo(TOKENS)).inScenario("down")
			.whenScenarioStateIs("Started")
			.willSetStateTo("up")
			.willReturn(aResponse().withStatus(503)));
		amazon.stubFor(post(urlPathEqualTo(TOKENS)).inScenario("down")
			.whenScenarioStateIs("up")
			.willReturn(okJson("{\"access_token\":\"Atza|new\",\"expires_in\":3600}")));
		reportIsGivenFor("Atza|new");
		assertThat(this.partner.report("R1").reportId()).isEqualTo("R1");
	}

	@Test
	void aLoginThatIsDownSaysWhenToComeBack() {
		amazon.stubFor(
				post(urlPathEqualTo(TOKENS)).willReturn(aResponse().withStatus(503).withHeader("Retry-After", "120")));
		Instant now = Instant.now();
		AmazonFailure failure = catchThrowableOfType(AmazonFailure.class, () -> this.partner.report("R1"));
		assertThat(failure.category()).isEqualTo(FailureCategory.PROVIDER_DOWN);
		assertThat(failure.retryAt()).isBetween(now.plusSeconds(115), now.plusSeconds(130));
	}

	private void reportIsGivenFor(String token) {
		amazon
			.stubFor(get(urlPathEqualTo(REPORT)).withHeader("x-amz-access-token", equalTo(token)).willReturn(okJson("""
					{"reportId":"R1","reportType":"GET_LEDGER_DETAIL_VIEW_DATA","processingStatus":"DONE",
					"createdTime":"2026-03-01T10:00:00+00:00","reportDocumentId":"D1"}""")));
	}

	private static ResponseDefinitionBuilder denied() {
		return aResponse().withStatus(403)
			.withHeader("Content-Type", "application/json")
			.withBody("{\"errors\":[{\"code\":\"Unauthorized\",\"message\":\"No.\",\"details\":\"expired\"}]}");
	}

	private SecretPlace place(String field) {
		return new SecretPlace(this.connection.owner(), this.connection.id(), field);
	}

}
