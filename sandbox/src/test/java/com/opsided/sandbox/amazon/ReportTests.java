package com.opsided.sandbox.amazon;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

import com.opsided.sandbox.SandboxServer;
import com.opsided.sandbox.warehouse.catalog.Region;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The life of reports and their documents ({@code amazon-fba.md} §3).
 */
class ReportTests {

	private static final LocalDate LAST_DAY = LocalDate.of(2026, 3, 24);

	private static final String LEDGER = "GET_LEDGER_DETAIL_VIEW_DATA";

	private static SandboxServer server;

	private static SandboxClient amazon;

	private String token = "";

	@BeforeAll
	static void start() {
		server = SandboxServer.start(SandboxOptions.realistic()
			.quotaFactor(1000)
			.regenerationLimits(false)
			.sellers(List.of(new SellerSpec(3, Region.NA, 3000, LAST_DAY, null, null),
					new SellerSpec(4, Region.NA, 300, LAST_DAY, null, null))));
		amazon = new SandboxClient(server.baseUrl());
	}

	@AfterAll
	static void stop() {
		server.close();
	}

	@BeforeEach
	void logIn() {
		this.token = amazon.accessToken(amazon.refreshToken(0));
	}

	@Test
	void aReportIsQueuedThenMadeThenDone() {
		String id = amazon.reportId(this.token, LEDGER, "2026-03-01T00:00:00Z", "2026-03-25T00:00:00Z");
		assertThat(amazon.report(this.token, id).path("processingStatus").asString()).isEqualTo("IN_QUEUE");
		amazon.advance(Duration.ofSeconds(20));
		JsonNode begun = amazon.report(this.token, id);
		assertThat(begun.path("processingStatus").asString()).isIn("IN_PROGRESS", "DONE");
		assertThat(begun.has("processingStartTime")).isTrue();
		amazon.advance(Duration.ofSeconds(40));
		JsonNode done = amazon.report(this.token, id);
		assertThat(done.path("processingStatus").asString()).isEqualTo("DONE");
		assertThat(done.path("reportDocumentId").asString()).startsWith("amzn1.spdoc.1.4.na.");
		assertThat(done.path("marketplaceIds")).hasSize(2);
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			GET_LEDGER_DETAIL_VIEW_DATA, ledger-detail.txt
			GET_LEDGER_SUMMARY_VIEW_DATA, ledger-summary.txt
			GET_FBA_REIMBURSEMENTS_DATA, reimbursements.txt
			GET_FBA_FULFILLMENT_CUSTOMER_RETURNS_DATA, customer-returns.txt
			GET_FBA_FULFILLMENT_REMOVAL_ORDER_DETAIL_DATA, removal-orders.txt
			GET_FBA_FULFILLMENT_REMOVAL_SHIPMENT_DETAIL_DATA, removal-shipments.txt
			GET_FBA_STORAGE_FEE_CHARGES_DATA, storage-fees.txt""")
	void theWindowsOfAllMonthsAreTheWholeFile(String type, String file) throws IOException {
		List<byte[]> rows = new ArrayList<>();
		String header = "";
		for (LocalDate month = LocalDate.of(2024, 9, 1); month.isBefore(LAST_DAY); month = month.plusMonths(1)) {
			String id = amazon.reportId(this.token, type, month + "T00:00:00Z", month.plusMonths(1) + "T00:00:00Z");
			List<byte[]> lines = lines(bytesOf(id));
			if (!lines.isEmpty()) {
				header = latin(lines.get(0));
				rows.addAll(lines.subList(1, lines.size()));
			}
		}
		List<byte[]> whole = lines(Files.readAllBytes(folder().resolve("reports").resolve(file)));
		assertThat(header).isEqualTo(latin(whole.get(0)));
		assertThat(rows.stream().map(ReportTests::latin)).hasSizeGreaterThan(3)
			.containsExactlyInAnyOrderElementsOf(whole.stream().skip(1).map(ReportTests::latin).toList());
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			GET_FBA_MYI_UNSUPPRESSED_INVENTORY_DATA, manage-fba-inventory.txt
			GET_FBA_ESTIMATED_FBA_FEES_TXT_DATA, fee-preview.txt""")
	void aSnapshotIsTheWholeFile(String type, String file) throws IOException {
		byte[] bytes = bytesOf(amazon.reportId(this.token, type, "", ""));
		assertThat(bytes).isEqualTo(Files.readAllBytes(folder().resolve("reports").resolve(file)));
	}

	@Test
	void theDaysOfAWindowAreThoseOfItsOffset() {
		byte[] bytes = bytesOf(
				amazon.reportId(this.token, LEDGER, "2026-03-10T00:00:00-07:00", "2026-03-11T23:59:59-07:00"));
		assertThat(lines(bytes).stream().skip(1).map((line) -> latin(line).substring(1, 11))).isNotEmpty()
			.allMatch((date) -> date.equals("03/10/2026") || date.equals("03/11/2026"));
	}

	@Test
	void aWindowWithoutRowsIsCancelled() {
		String id = amazon.reportId(this.token, LEDGER, "2020-01-01T00:00:00Z", "2020-02-01T00:00:00Z");
		amazon.advance(Duration.ofMinutes(1));
		JsonNode report = amazon.report(this.token, id);
		assertThat(report.path("processingStatus").asString()).isEqualTo("CANCELLED");
		assertThat(report.has("reportDocumentId")).isFalse();
	}

	@Test
	void onlyAReportInTheQueueCanBeTakenBack() {
		String id = amazon.reportId(this.token, LEDGER, "2026-03-01T00:00:00Z", "2026-03-25T00:00:00Z");
		assertThat(amazon.delete("/reports/2021-06-30/reports/" + id, this.token).statusCode()).isEqualTo(200);
		assertThat(amazon.report(this.token, id).path("processingStatus").asString()).isEqualTo("CANCELLED");
		String late = amazon.reportId(this.token, LEDGER, "2026-03-01T00:00:00Z", "2026-03-25T00:00:00Z");
		amazon.advance(Duration.ofSeconds(30));
		assertThat(amazon.delete("/reports/2021-06-30/reports/" + late, this.token).statusCode()).isEqualTo(400);
	}

	@Test
	void aDocumentSaysWhatItIsAndItsAddressDiesAfterFiveMinutes() {
		JsonNode document = document(
				amazon.reportId(this.token, LEDGER, "2026-01-01T00:00:00Z", "2026-03-25T00:00:00Z"));
		assertThat(document.path("compressionAlgorithm").asString()).isEqualTo("GZIP");
		String url = document.path("url").asString();
		HttpResponse<byte[]> download = amazon.get(url);
		assertThat(download.statusCode()).isEqualTo(200);
		assertThat(download.headers().firstValue("Content-Encoding")).hasValue("identity");
		assertThat(download.headers().firstValueAsLong("Content-Length")).hasValue(download.body().length);
		assertThat(amazon.get(url.replace("X-Amz-Date=2", "X-Amz-Date=3")).statusCode()).isEqualTo(403);
		amazon.advance(Duration.ofMinutes(5));
		HttpResponse<byte[]> expired = amazon.get(url);
		assertThat(expired.statusCode()).isEqualTo(403);
		assertThat(expired.headers().firstValue("Content-Type"))
			.hasValueSatisfying((type) -> assertThat(type).startsWith("application/xml"));
	}

	@Test
	void theContentTypeNamesTheCharset() {
		List<String> charsets = new ArrayList<>();
		for (String type : List.of("GET_FBA_REIMBURSEMENTS_DATA", "GET_FBA_FULFILLMENT_CUSTOMER_RETURNS_DATA",
				"GET_FBA_MYI_UNSUPPRESSED_INVENTORY_DATA", "GET_FBA_ESTIMATED_FBA_FEES_TXT_DATA",
				"GET_FBA_STORAGE_FEE_CHARGES_DATA")) {
			String url = document(amazon.reportId(this.token, type, "2024-10-01T00:00:00Z", "2026-03-25T00:00:00Z"))
				.path("url")
				.asString();
			String contentType = amazon.get(url).headers().firstValue("Content-Type").orElseThrow();
			charsets.add(contentType.substring(contentType.indexOf("charset=") + "charset=".length()));
			assertThat(Charset.isSupported(charsets.get(charsets.size() - 1))).isTrue();
		}
		assertThat(charsets).contains("Cp1252", "UTF-8");
	}

	@Test
	void reportsAreListedNewestFirstPageByPage() {
		String other = amazon.accessToken(amazon.refreshToken(1));
		for (int i = 0; i < 12; i++) {
			amazon.reportId(other, LEDGER, "2026-03-01T00:00:00Z", "2026-03-25T00:00:00Z");
		}
		JsonNode first = SandboxClient
			.json(amazon.get("/reports/2021-06-30/reports?pageSize=10&reportTypes=" + LEDGER, other));
		assertThat(first.path("reports")).hasSize(10);
		assertThat(first.path("reports").get(0).path("reportId").asString()).isEqualTo("50000000012");
		String next = "/reports/2021-06-30/reports?nextToken="
				+ URLEncoder.encode(first.path("nextToken").asString(), StandardCharsets.UTF_8);
		JsonNode second = SandboxClient.json(amazon.get(next, other));
		assertThat(second.path("reports")).hasSize(2);
		assertThat(second.has("nextToken")).isFalse();
		assertThat(amazon.get(next + "&pageSize=10", other).statusCode()).isEqualTo(400);
	}

	@Test
	void sellersAreKeptApart() {
		String id = amazon.reportId(this.token, LEDGER, "2026-03-01T00:00:00Z", "2026-03-25T00:00:00Z");
		amazon.advance(Duration.ofMinutes(1));
		String documentId = amazon.report(this.token, id).path("reportDocumentId").asString();
		String other = amazon.accessToken(amazon.refreshToken(1));
		assertThat(amazon.get("/reports/2021-06-30/documents/" + documentId, other).statusCode()).isEqualTo(404);
		assertThat(amazon.report(other, id).path("reportDocumentId").asString()).isNotEqualTo(documentId);
	}

	@Test
	void anUnknownReportIsRefusedAsRecorded() {
		HttpResponse<byte[]> response = amazon.get("/reports/2021-06-30/reports/1234567", this.token);
		assertThat(response.statusCode()).isEqualTo(404);
		assertThat(SandboxClient.json(response).toString()).isEqualTo(
				"{\"errors\":[{\"code\":\"NotFound\",\"message\":\"One or more of the provided ReportRequestIds could not be found.\"}]}");
		assertThat(amazon.createReport(this.token, "GET_NONE", "", "").statusCode()).isEqualTo(400);
	}

	@Test
	void anOldReportIsForgottenAfterNinetyDays() {
		String id = amazon.reportId(this.token, LEDGER, "2026-03-01T00:00:00Z", "2026-03-25T00:00:00Z");
		amazon.advance(Duration.ofDays(90));
		String later = amazon.accessToken(amazon.refreshToken(0));
		assertThat(amazon.get("/reports/2021-06-30/reports/" + id, later).statusCode()).isEqualTo(404);
		amazon.advance(Duration.ofDays(-90));
	}

	private JsonNode document(String reportId) {
		amazon.advance(Duration.ofMinutes(1));
		return amazon.document(this.token, amazon.report(this.token, reportId).path("reportDocumentId").asString());
	}

	/** The document's bytes unpacked, none if there is no document. */
	private byte[] bytesOf(String reportId) {
		amazon.advance(Duration.ofMinutes(1));
		JsonNode report = amazon.report(this.token, reportId);
		if (!report.has("reportDocumentId")) {
			return new byte[0];
		}
		JsonNode document = amazon.document(this.token, report.path("reportDocumentId").asString());
		byte[] bytes = amazon.get(document.path("url").asString()).body();
		return document.has("compressionAlgorithm") ? unpacked(bytes) : bytes;
	}

	private static byte[] unpacked(byte[] bytes) {
		try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
			return in.readAllBytes();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static List<byte[]> lines(byte[] bytes) {
		return latin(bytes).lines().map((line) -> line.getBytes(StandardCharsets.ISO_8859_1)).toList();
	}

	private static String latin(byte[] bytes) {
		return new String(bytes, StandardCharsets.ISO_8859_1);
	}

	private static Path folder() {
		return Path.of(amazon.seller(0).path("folder").asString());
	}

}
