package com.opsided.shared.amazon;

import java.io.IOException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.opsided.shared.failure.FailureCategory;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * Promise T8.
 */
class WaitingTests {

	private static final ReportRequest REQUEST = new ReportRequest("GET_LEDGER_DETAIL_VIEW_DATA",
			List.of("ATVPDKIKX0DER"), null, null, Map.of());

	private final FakeAmazon amazon = new FakeAmazon();

	@AfterEach
	void close() throws IOException {
		this.amazon.close();
	}

	@ParameterizedTest
	@CsvSource({ "429, seconds", "429, date", "503, seconds", "503, date" })
	void whatRetryAfterSaysIsWaited(int status, String kind) {
		String header = kind.equals("seconds") ? "40" : DateTimeFormatter.RFC_1123_DATE_TIME
			.format(this.amazon.time.instant().plusSeconds(40).atOffset(ZoneOffset.UTC));
		failsOnce(FakeAmazon.error(status, "QuotaExceeded", "").withHeader("Retry-After", header));
		this.amazon.partner().report("R1");
		assertThat(this.amazon.time.pauses.get(0)).isBetween(Duration.ofSeconds(40), Duration.ofMillis(40_500));
		assertThat(this.amazon.sent()).isEqualTo(2);
	}

	@ParameterizedTest
	@ValueSource(strings = { "99999999999999999999", "Fri, 31 Dec 2027 23:59:59 GMT" })
	void retryAfterIsCapped(String header) {
		failsOnce(FakeAmazon.error(429, "QuotaExceeded", "").withHeader("Retry-After", header));
		this.amazon.partner().report("R1");
		assertThat(this.amazon.time.pauses.get(0)).isBetween(Duration.ofMinutes(15), Duration.ofMillis(900_500));
	}

	@ParameterizedTest
	@ValueSource(strings = { "soon", "-5", "1.5", "Fri, 99 Dec 2027" })
	void aRetryAfterThatCannotBeReadCountsAsNone(String header) {
		failsOnce(FakeAmazon.error(503, "ServiceUnavailable", "").withHeader("Retry-After", header));
		this.amazon.partner().report("R1");
		assertThat(this.amazon.time.pauses).singleElement()
			.satisfies((pause) -> assertThat(pause).isBetween(Duration.ofMillis(250), Duration.ofMillis(500)));
	}

	@Test
	void pausesGrowAndAreNotTheSameTwice() {
		this.amazon.with("waiting.attempts", 8).answers(FakeAmazon.error(500, "InternalFailure", ""));
		AmazonFailure failure = failure(() -> this.amazon.partner().report("R1"));
		assertThat(failure.category()).isEqualTo(FailureCategory.PROVIDER_DOWN);
		assertThat(failure.retryAt()).isAfter(this.amazon.time.instant());
		assertThat(failure.requestId()).isEqualTo("request-1");
		assertThat(this.amazon.sent()).isEqualTo(8);
		List<Duration> pauses = this.amazon.time.pauses;
		assertThat(pauses).hasSize(7).doesNotHaveDuplicates();
		for (int each = 0; each < pauses.size(); each++) {
			long most = Math.min(500L << each, 30_000);
			assertThat(pauses.get(each)).isBetween(Duration.ofMillis(most / 2), Duration.ofMillis(most));
		}
	}

	@Test
	void whoHasNoPatienceIsToldWhenToComeBack() {
		this.amazon.answers(FakeAmazon.error(429, "QuotaExceeded", "").withHeader("Retry-After", "30"));
		AmazonFailure failure = failure(() -> this.amazon.impatient().report("R1"));
		assertThat(failure.category()).isEqualTo(FailureCategory.RATE_LIMITED);
		assertThat(failure.retryAt()).isBetween(this.amazon.time.instant().plusSeconds(30),
				this.amazon.time.instant().plusMillis(30_500));
		assertThat(this.amazon.time.pauses).isEmpty();
		assertThat(this.amazon.sent()).isEqualTo(1);
	}

	@Test
	void patienceCountsAllPausesTogether() {
		this.amazon.answers(FakeAmazon.error(503, "ServiceUnavailable", "").withHeader("Retry-After", "10"));
		failure(() -> this.amazon.node().of(this.amazon.account).withPatience(Duration.ofSeconds(25)).report("R1"));
		assertThat(this.amazon.sent()).isEqualTo(3);
		assertThat(this.amazon.calls).last()
			.satisfies((call) -> assertThat(call.waited()).isBetween(Duration.ofSeconds(20), Duration.ofSeconds(21)));
	}

	@Test
	void a429WithoutRetryAfterWaitsUntilTheQuotaAllowsACall() {
		this.amazon.answers(FakeAmazon.error(429, "QuotaExceeded", ""));
		AmazonFailure failure = failure(() -> this.amazon.impatient().createReport(REQUEST));
		assertThat(failure.retryAt()).isBetween(this.amazon.time.instant().plusSeconds(59),
				this.amazon.time.instant().plusSeconds(61));
	}

	@Test
	void aReportThatMayHaveBeenMadeIsNotAskedForAgain() {
		this.amazon.answers(FakeAmazon.error(500, "InternalFailure", ""));
		assertThat(failure(() -> this.amazon.partner().createReport(REQUEST)).category())
			.isEqualTo(FailureCategory.PROVIDER_DOWN);
		assertThat(this.amazon.sent()).isEqualTo(1);
	}

	@Test
	void aReportThatWasRefusedForTheQuotaIsAskedForAgain() {
		failsOnce(FakeAmazon.error(429, "QuotaExceeded", "").withHeader("Retry-After", "1"));
		this.amazon.answers(FakeAmazon.status(202).withBody("{\"reportId\":\"R9\"}"));
		assertThat(this.amazon.partner().createReport(REQUEST)).isEqualTo("R9");
	}

	@ParameterizedTest
	@CsvSource({ "400, InvalidInput, BUG", "404, NotFound, BAD_DATA", "413, TooLarge, BUG", "415, Unsupported, BUG",
			"302, Found, CONFIGURATION" })
	void whatWillNotPassIsNotTriedAgain(int status, String code, FailureCategory category) {
		this.amazon.answers(FakeAmazon.error(status, code, "line one\\r\\nline two")
			.withHeader("Location", this.amazon.server.baseUrl() + "/elsewhere"));
		AmazonFailure failure = failure(() -> this.amazon.partner().report("R1"));
		assertThat(failure.category()).isEqualTo(category);
		assertThat(failure.code()).isEqualTo(code);
		assertThat(failure.retryAt()).isNull();
		assertThat(failure.getMessage()).contains("request-1").doesNotContain("\n", "\r");
		assertThat(this.amazon.sent()).isEqualTo(1);
	}

	@Test
	void listenersAreToldOnceForEachCall() {
		failsOnce(FakeAmazon.error(503, "ServiceUnavailable", ""));
		this.amazon.partner().report("R1");
		failure(() -> this.amazon.partner().createReport(REQUEST));
		assertThat(this.amazon.calls).extracting(ProviderCall::operation, ProviderCall::failure, ProviderCall::attempts)
			.containsExactly(Tuple.tuple("refreshToken", null, 1), Tuple.tuple("getReport", null, 2),
					Tuple.tuple("refreshToken", null, 1), Tuple.tuple("createReport", FailureCategory.BAD_DATA, 1));
	}

	private void failsOnce(ResponseDefinitionBuilder response) {
		this.amazon.stub(any(urlPathEqualTo(FakeAmazon.REPORT)).inScenario("once").willSetStateTo("later"),
				okJson(FakeAmazon.REPORT_JSON));
		for (String path : List.of(FakeAmazon.REPORT, "/reports/2021-06-30/reports")) {
			this.amazon.stub(
					any(urlPathEqualTo(path)).inScenario("once").whenScenarioStateIs("Started").willSetStateTo("later"),
					response);
		}
	}

	private static AmazonFailure failure(ThrowingCallable call) {
		return catchThrowableOfType(AmazonFailure.class, call);
	}

}
