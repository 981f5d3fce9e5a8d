package com.opsided.shared.amazon;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import com.opsided.shared.failure.FailureCategory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * The quotas that all nodes share, on the real database.
 */
class QuotaTests {

	private final FakeAmazon amazon = new FakeAmazon();

	@AfterEach
	void close() throws IOException {
		this.amazon.close();
	}

	@Test
	void twoNodesShareOneBurst() {
		this.amazon.answers(okJson(FakeAmazon.REPORT_JSON));
		SellingPartner one = this.amazon.impatient();
		SellingPartner two = this.amazon.impatient();
		for (int each = 0; each < 15; each++) {
			((each % 2 == 0) ? one : two).report("R1");
		}
		for (SellingPartner node : List.of(one, two)) {
			AmazonFailure failure = catchThrowableOfType(AmazonFailure.class, () -> node.report("R1"));
			assertThat(failure.category()).isEqualTo(FailureCategory.RATE_LIMITED);
			assertThat(failure.retryAt()).isEqualTo(this.amazon.time.instant().plusMillis(500));
		}
		assertThat(this.amazon.sent()).isEqualTo(15);
	}

	@Test
	void manyThreadsOnTwoNodesGetNoMoreThanTheBurst() throws Exception {
		this.amazon.answers(okJson(FakeAmazon.REPORT_JSON));
		List<SellingPartner> nodes = List.of(this.amazon.impatient(), this.amazon.impatient());
		ExecutorService threads = Executors.newFixedThreadPool(8);
		List<Callable<Boolean>> calls = IntStream.range(0, 60)
			.mapToObj((each) -> (Callable<Boolean>) () -> succeeds(nodes.get(each % 2)))
			.toList();
		int succeeded = 0;
		for (Future<Boolean> call : threads.invokeAll(calls)) {
			succeeded += call.get() ? 1 : 0;
		}
		threads.shutdown();
		assertThat(succeeded).isEqualTo(15);
		assertThat(this.amazon.sent()).isEqualTo(15);
	}

	@Test
	void aPatientCallWaitsForItsQuota() {
		this.amazon.answers(okJson(FakeAmazon.REPORT_JSON));
		SellingPartner partner = this.amazon.partner();
		for (int each = 0; each < 17; each++) {
			partner.report("R1");
		}
		assertThat(this.amazon.time.pauses).containsExactly(Duration.ofMillis(500), Duration.ofMillis(500));
	}

	@Test
	void accountsAndOperationsHaveQuotasOfTheirOwn() throws Exception {
		this.amazon.answers(okJson(FakeAmazon.REPORT_JSON));
		SellingPartner partner = this.amazon.impatient();
		for (int each = 0; each < 15; each++) {
			partner.report("R1");
		}
		try (FakeAmazon other = new FakeAmazon()) {
			other.answers(okJson(FakeAmazon.REPORT_JSON));
			assertThat(other.impatient().report("R1").reportId()).isEqualTo("R1");
		}
		this.amazon.answers(okJson("{\"reports\":[]}"));
		assertThat(partner.reports(ReportQuery.of("X")).reports()).isEmpty();
		this.amazon.answers(okJson(FakeAmazon.REPORT_JSON));
		assertThat(succeeds(this.amazon.with("client-id", "another").impatient())).isTrue();
		assertThat(succeeds(partner)).isFalse();
	}

	@Test
	void theRateThatAmazonTellsHoldsForEveryNode() {
		this.amazon.answers(okJson(FakeAmazon.REPORT_JSON).withHeader("x-amzn-RateLimit-Limit", "0.1"));
		SellingPartner one = this.amazon.impatient();
		for (int each = 0; each < 15; each++) {
			one.report("R1");
		}
		AmazonFailure failure = catchThrowableOfType(AmazonFailure.class, () -> this.amazon.impatient().report("R1"));
		assertThat(failure.retryAt()).isEqualTo(this.amazon.time.instant().plusSeconds(10));
	}

	@Test
	void aRateThatComesWithAnErrorCountsToo() {
		this.amazon.answers(FakeAmazon.error(404, "NotFound", "").withHeader("x-amzn-RateLimit-Limit", "0.1"));
		SellingPartner one = this.amazon.impatient();
		for (int each = 0; each < 15; each++) {
			succeeds(one);
		}
		AmazonFailure failure = catchThrowableOfType(AmazonFailure.class, () -> this.amazon.impatient().report("R1"));
		assertThat(failure.retryAt()).isEqualTo(this.amazon.time.instant().plusSeconds(10));
	}

	@ParameterizedTest
	@ValueSource(strings = { "0", "-1", "NaN", "Infinity", "1e300", "many", "" })
	void aRateThatCannotBeIsIgnored(String rate) {
		this.amazon.answers(okJson(FakeAmazon.REPORT_JSON).withHeader("x-amzn-RateLimit-Limit", rate));
		SellingPartner partner = this.amazon.partner();
		for (int each = 0; each < 16; each++) {
			partner.report("R1");
		}
		assertThat(this.amazon.time.pauses).containsExactly(Duration.ofMillis(500));
	}

	@Test
	void a429EmptiesTheBucketForEveryNode() {
		this.amazon.answers(FakeAmazon.error(429, "QuotaExceeded", ""));
		assertThat(succeeds(this.amazon.impatient())).isFalse();
		AmazonFailure failure = catchThrowableOfType(AmazonFailure.class, () -> this.amazon.impatient().report("R1"));
		assertThat(failure.status()).isNull();
		assertThat(this.amazon.sent()).isEqualTo(1);
	}

	private static boolean succeeds(SellingPartner partner) {
		return catchThrowableOfType(AmazonFailure.class, () -> partner.report("R1")) == null;
	}

}
