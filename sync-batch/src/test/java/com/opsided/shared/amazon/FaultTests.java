package com.opsided.shared.amazon;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

import com.github.tomakehurst.wiremock.http.Fault;
import com.opsided.shared.failure.FailureCategory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * What a network and a provider can do wrong (promises K7, E1, E2).
 */
class FaultTests {

	private final FakeAmazon amazon = new FakeAmazon();

	@AfterEach
	void close() throws IOException {
		this.amazon.close();
	}

	@ParameterizedTest
	@EnumSource
	void aBrokenConnectionIsTheProvidersFault(Fault fault) {
		this.amazon.answers(aResponse().withFault(fault));
		AmazonFailure failure = failure();
		assertThat(failure.category()).isEqualTo(FailureCategory.PROVIDER_DOWN);
	}

	@Test
	void noAnswerInTimeIsTheProvidersFault() {
		SellingPartner partner = this.amazon.with("limits.read", "500ms").with("waiting.attempts", 1).partner();
		this.amazon.answers(okJson(FakeAmazon.REPORT_JSON));
		partner.report("R1");
		this.amazon.answers(okJson(FakeAmazon.REPORT_JSON).withFixedDelay(5000));
		assertThat(catchThrowableOfType(AmazonFailure.class, () -> partner.report("R1")))
			.hasMessageContaining("no answer in time")
			.extracting(AmazonFailure::category)
			.isEqualTo(FailureCategory.PROVIDER_DOWN);
	}

	@Test
	void anAnswerThatDripsIsCutOff() {
		this.amazon.with("limits.reply", "500ms")
			.answers(okJson(FakeAmazon.REPORT_JSON).withChunkedDribbleDelay(100, 20_000));
		long began = System.nanoTime();
		assertThat(failure().getMessage()).contains("no answer in time");
		assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(10));
	}

	@Test
	void nobodyThereIsTheProvidersFault() {
		this.amazon.with("endpoint.eu", "http://localhost:1");
		assertThat(failure().category()).isEqualTo(FailureCategory.PROVIDER_DOWN);
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void anAnswerThatIsTooLargeIsNotRead(boolean announced) {
		byte[] body = " ".repeat(5_000_000).getBytes(StandardCharsets.US_ASCII);
		this.amazon.with("limits.reply-size", "1MB")
			.answers(announced ? okJson("").withBody(body).withHeader("Content-Length", "5000000")
					: okJson("").withBody(body).withChunkedDribbleDelay(5, 10));
		assertThat(failure()).hasMessageContaining("larger than 1048576 bytes")
			.extracting(AmazonFailure::category)
			.isEqualTo(FailureCategory.BAD_DATA);
	}

	@Test
	void aTruncatedAnswerIsTheProvidersFault() {
		this.amazon.answers(okJson(FakeAmazon.REPORT_JSON).withHeader("Content-Length", "100000"));
		assertThat(failure().category()).isEqualTo(FailureCategory.PROVIDER_DOWN);
	}

	@Test
	void aRedirectIsNotFollowed() {
		this.amazon.answers(aResponse().withStatus(302).withHeader("Location", this.amazon.server.baseUrl() + "/evil"));
		assertThat(failure().category()).isEqualTo(FailureCategory.CONFIGURATION);
		assertThat(this.amazon.sent()).isEqualTo(1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "{", "[]", "null", "{}", "{\"reportId\":{}}", "{\"reportId\":null}",
			"{\"reportId\":\"R\",\"reportType\":\"T\",\"processingStatus\":\"DONE\",\"createdTime\":\"yesterday\"}",
			"{\"reportId\":\"R\",\"reportType\":\"T\",\"processingStatus\":\"DONE\",\"createdTime\":\"2026-01-01T00:00:00Z\",\"marketplaceIds\":[null]}" })
	void anAnswerThatCannotBeReadIsBadData(String body) {
		this.amazon.answers(okJson(body));
		assertThat(failure().category()).isEqualTo(FailureCategory.BAD_DATA);
		assertThat(this.amazon.sent()).isEqualTo(1);
	}

	@Test
	void aPageInsteadOfJsonIsBadData() {
		this.amazon.answers(aResponse().withStatus(200).withHeader("Content-Type", "text/html").withBody("<html>"));
		assertThat(failure().category()).isEqualTo(FailureCategory.BAD_DATA);
	}

	@Test
	void aStatusThatIsNewIsReadAsUnknownAndNewFieldsAreSkipped() {
		this.amazon
			.answers(okJson(FakeAmazon.REPORT_JSON.replace("DONE", "PAUSED").replace("{", "{\"new\":{\"a\":[1]},")));
		Report report = this.amazon.partner().report("R1");
		assertThat(report.processingStatus()).isEqualTo(ReportStatus.UNKNOWN);
		assertThat(report.processingStatus().isFinal()).isFalse();
	}

	@Test
	void anEmptyTimeIsNoTimeAndAMissingListIsEmpty() {
		this.amazon.answers(okJson("{\"payload\":{\"inventorySummaries\":[{\"lastUpdatedTime\":\"\"}]}}"));
		InventoryPage page = this.amazon.partner().inventorySummaries(InventoryQuery.of("M"));
		assertThat(page.nextToken()).isNull();
		assertThat(page.summaries()).singleElement().satisfies((summary) -> {
			assertThat(summary.lastUpdatedTime()).isNull();
			assertThat(summary.stores()).isEmpty();
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "1e999999999", "1e-999999999", "123456789012345678901234567890123456" })
	void anAmountThatIsNoMoneyIsBadData(String number) {
		this.amazon.answers(
				okJson("{\"payload\":{\"transactions\":[{\"totalAmount\":{\"currencyAmount\":" + number + "}}]}}"));
		AmazonFailure failure = catchThrowableOfType(AmazonFailure.class,
				() -> this.amazon.partner().transactions(TransactionQuery.ofOrder("1")));
		assertThat(failure.category()).isEqualTo(FailureCategory.BAD_DATA);
	}

	@Test
	void amountsKeepTheirScale() {
		this.amazon.answers(okJson("{\"payload\":{\"transactions\":[{\"totalAmount\":{\"currencyCode\":\"USD\","
				+ "\"currencyAmount\":-12.10},\"items\":[{\"contexts\":[{\"contextType\":\"ProductContext\",\"sku\":\"S\"}]}]}]}}"));
		Transaction transaction = this.amazon.partner()
			.transactions(TransactionQuery.ofOrder("1"))
			.transactions()
			.get(0);
		assertThat(transaction.totalAmount()).hasToString("Amount[currencyCode=USD, amount=-12.10]");
		assertThat(transaction.items().get(0).contexts().get(0).sku()).isEqualTo("S");
	}

	private AmazonFailure failure() {
		return catchThrowableOfType(AmazonFailure.class,
				() -> this.amazon.with("waiting.attempts", 1).partner().report("R1"));
	}

}
