package com.opsided.shared.amazon;

import java.io.IOException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import com.opsided.shared.account.Region;
import com.opsided.shared.failure.FailureCategory;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class TokenTests {

	private final FakeAmazon amazon = new FakeAmazon();

	@AfterEach
	void close() throws IOException {
		this.amazon.close();
	}

	@Test
	void aTokenIsAskedForAsAmazonWantsItAndThenKept() {
		this.amazon.answers(okJson(FakeAmazon.REPORT_JSON));
		SellingPartner partner = this.amazon.partner();
		partner.report("R1");
		partner.report("R1");
		this.amazon.server.verify(1,
				postRequestedFor(urlPathEqualTo(FakeAmazon.TOKENS))
					.withHeader("Content-Type", containing("application/x-www-form-urlencoded"))
					.withFormParam("grant_type", equalTo("refresh_token"))
					.withFormParam("refresh_token", equalTo(FakeAmazon.REFRESH_TOKEN))
					.withFormParam("client_id", equalTo("amzn1.application-oa2-client.test"))
					.withFormParam("client_secret", equalTo(FakeAmazon.SECRET)));
		this.amazon.server.verify(2,
				getRequestedFor(urlPathEqualTo(FakeAmazon.REPORT))
					.withHeader("x-amz-access-token", equalTo("Atza|canary-access-1"))
					.withHeader("x-amz-date", equalTo("20260301T120000Z"))
					.withHeader("User-Agent", containing("Opsided/")));
	}

	@Test
	void aTokenIsRenewedBeforeItExpires() {
		this.amazon.answers(okJson(FakeAmazon.REPORT_JSON));
		SellingPartner partner = this.amazon.partner();
		partner.report("R1");
		this.amazon.time.passes(Duration.ofMinutes(57));
		partner.report("R1");
		assertThat(this.amazon.refreshed()).isEqualTo(1);
		this.amazon.time.passes(Duration.ofMinutes(1));
		partner.report("R1");
		assertThat(this.amazon.refreshed()).isEqualTo(2);
	}

	@Test
	void fiftyThreadsRefreshOnce() throws Exception {
		this.amazon.answers(okJson(FakeAmazon.REPORT_JSON));
		SellingPartner partner = this.amazon.partner();
		ExecutorService threads = Executors.newFixedThreadPool(15);
		List<Future<Report>> reports = threads.invokeAll(Collections.nCopies(50, () -> partner.report("R1")));
		threads.shutdown();
		for (Future<Report> report : reports) {
			assertThat(report.get().reportId()).isEqualTo("R1");
		}
		assertThat(this.amazon.refreshed()).isEqualTo(1);
	}

	/** Promise T7. */
	@ParameterizedTest
	@CsvSource({ "401, Unauthorized", "403, Unauthorized" })
	void aTokenThatIsAlwaysRefusedIsRenewedOnce(int status, String code) {
		this.amazon.answers(FakeAmazon.error(status, code, "The access token you provided has expired."));
		AmazonFailure failure = failure(() -> this.amazon.partner().report("R1"));
		assertThat(failure.category()).isEqualTo(FailureCategory.AUTH_EXPIRED);
		assertThat(failure.status()).isEqualTo(status);
		assertThat(failure.retryAt()).isNull();
		assertThat(this.amazon.sent()).isEqualTo(2);
		assertThat(this.amazon.refreshed()).isEqualTo(2);
		assertThat(this.amazon.time.pauses).isEmpty();
	}

	@Test
	void aTokenThatExpiredEarlyIsRenewedAndTheCallSucceeds() {
		this.amazon.answers(FakeAmazon.error(403, "Unauthorized", "The access token you provided has expired."));
		SellingPartner partner = this.amazon.partner();
		this.amazon.stub(
				get(urlPathEqualTo(FakeAmazon.REPORT)).withHeader("x-amz-access-token", equalTo("Atza|second")),
				okJson(FakeAmazon.REPORT_JSON));
		this.amazon.stub(post(urlPathEqualTo(FakeAmazon.TOKENS)).inScenario("tokens")
			.whenScenarioStateIs("Started")
			.willSetStateTo("renewed"), okJson("{\"access_token\":\"Atza|first\",\"expires_in\":3600}"));
		this.amazon.stub(post(urlPathEqualTo(FakeAmazon.TOKENS)).inScenario("tokens").whenScenarioStateIs("renewed"),
				okJson("{\"access_token\":\"Atza|second\",\"expires_in\":3600}"));
		assertThat(partner.report("R1").processingStatus()).isEqualTo(ReportStatus.DONE);
		assertThat(this.amazon.refreshed()).isEqualTo(2);
	}

	/** Promise T6 and amazon-fba.md §1.4. */
	@ParameterizedTest
	@CsvSource({ "400, invalid_grant, AUTH_EXPIRED", "400, unauthorized_client, AUTH_EXPIRED",
			"400, access_denied, AUTH_EXPIRED", "401, invalid_client, CONFIGURATION",
			"400, unsupported_grant_type, BUG", "400, invalid_scope, BUG", "400, invalid_request, BUG",
			"400, server_error, PROVIDER_DOWN", "400, temporarily_unavailable, PROVIDER_DOWN",
			"500, invalid_grant, PROVIDER_DOWN", "503, , PROVIDER_DOWN", "502, <html>, PROVIDER_DOWN",
			"429, , RATE_LIMITED", "400, other, BUG", "302, , CONFIGURATION" })
	void loginErrorsHaveTheirCategories(int status, String error, FailureCategory category) {
		this.amazon.stub(post(urlPathEqualTo(FakeAmazon.TOKENS)), FakeAmazon.status(status)
			.withHeader("x-amzn-RequestId", "request-7")
			.withHeader("Location", this.amazon.server.baseUrl() + "/elsewhere")
			.withBody("{\"error\":\"" + error + "\",\"error_description\":\"canary\",\"error_index\":\"canary\"}"));
		AmazonFailure failure = failure(() -> this.amazon.impatient().report("R1"));
		assertThat(failure.category()).isEqualTo(category);
		assertThat(failure.operation()).isEqualTo("refreshToken");
		assertThat(failure.requestId()).isEqualTo("request-7");
		assertThat(failure.getMessage()).contains("request-7").doesNotContain("canary");
		assertThat(failure.retryAt() != null).isEqualTo(category.passesByItself());
		assertThat(this.amazon.sent()).isZero();
	}

	@Test
	void aRecordedLoginErrorIsRead() {
		JsonNode reply = Fixture.recording("LWATest__test_token_error").get(0).get("response");
		this.amazon.stub(post(urlPathEqualTo(FakeAmazon.TOKENS)),
				FakeAmazon.status(reply.get("status").asInt()).withBody(reply.get("body").asString()));
		assertThat(failure(() -> this.amazon.impatient().report("R1")).code()).isEqualTo("unsupported_grant_type");
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', value = { "{}", "[]", "<html>", "{\"access_token\":\"\"}",
			"{\"access_token\":\"line\\nbreak\"}", "{\"access_token\":null}" })
	void aTokenThatCannotBeReadIsBadData(String body) {
		this.amazon.stub(post(urlPathEqualTo(FakeAmazon.TOKENS)), okJson(body));
		assertThat(failure(() -> this.amazon.impatient().report("R1")).category()).isEqualTo(FailureCategory.BAD_DATA);
	}

	@Test
	void aLoginThatIsDownIsTriedAgain() {
		this.amazon.stub(post(urlPathEqualTo(FakeAmazon.TOKENS)).inScenario("down")
			.whenScenarioStateIs("Started")
			.willSetStateTo("up"), aResponse().withStatus(503));
		this.amazon.answers(okJson(FakeAmazon.REPORT_JSON));
		assertThat(this.amazon.partner().report("R1").reportId()).isEqualTo("R1");
		assertThat(this.amazon.time.pauses).hasSize(1);
	}

	@Test
	void withoutCredentialsTheFirstUseSaysWhatToSet() {
		AmazonFailure failure = failure(() -> this.amazon.with("client-secret", "").partner().report("R1"));
		assertThat(failure.category()).isEqualTo(FailureCategory.CONFIGURATION);
		assertThat(failure)
			.hasMessage("Amazon's refreshToken failed: AMAZON_CLIENT_ID and AMAZON_CLIENT_SECRET are not "
					+ "set; set both to use Amazon's API");
		assertThat(this.amazon.refreshed()).isZero();
	}

	@Test
	void anAccountThatIsNotConnectedSaysSo() {
		AmazonAccount stranger = new AmazonAccount(this.amazon.account.id(), Region.EU, "A2", (id) -> {
			throw AmazonFailure.notConnected(id);
		});
		assertThat(failure(() -> this.amazon.node().of(stranger).report("R1")).category())
			.isEqualTo(FailureCategory.AUTH_EXPIRED);
	}

	@Test
	void nothingThatIsToldHoldsASecret() {
		this.amazon.answers(FakeAmazon.error(500, "InternalFailure", ""));
		AmazonFailure failure = failure(() -> this.amazon.impatient().report("R1"));
		assertThat(Set.of(failure.toString(), this.amazon.account.toString(), this.amazon.properties().toString(),
				this.amazon.calls.toString(), new AccessToken("canary", this.amazon.time.instant()).toString(),
				new TokenReply("canary", 1L).toString(), new ReportDocument("D", "https://canary", null).toString()))
			.noneMatch((text) -> text.contains("canary"));
	}

	private static AmazonFailure failure(ThrowingCallable call) {
		return catchThrowableOfType(AmazonFailure.class, call);
	}

}
