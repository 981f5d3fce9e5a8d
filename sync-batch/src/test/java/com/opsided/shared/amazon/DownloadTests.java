package com.opsided.shared.amazon;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.opsided.shared.failure.FailureCategory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class DownloadTests {

	private static final String QUERY = "X-Amz-Signature=a%2Fb%2Bc%3D&X-Amz-Security-Token=canary";

	@TempDir
	private Path directory;

	private final FakeAmazon amazon = new FakeAmazon();

	@AfterEach
	void close() throws IOException {
		this.amazon.close();
	}

	@Test
	void theBytesComeAsTheyAreWithTheirDigestAndCharset() throws Exception {
		byte[] zipped = HexFormat.of().parseHex("1f8b08000000000000ff030000000000000000000000");
		answers(aResponse().withBody(zipped)
			.withHeader("Content-Type", "text/plain; charset=Cp1252")
			.withHeader("Content-Encoding", "gzip"));
		DownloadedDocument downloaded = download("GZIP");
		assertThat(Files.readAllBytes(downloaded.file())).isEqualTo(zipped);
		assertThat(downloaded.bytes()).isEqualTo(zipped.length);
		assertThat(downloaded.sha256())
			.isEqualTo(HexFormat.of().formatHex(java.security.MessageDigest.getInstance("SHA-256").digest(zipped)));
		assertThat(downloaded.charset()).isEqualTo("Cp1252");
		assertThat(downloaded.isGzip()).isTrue();
		assertThat(files()).containsExactly("report.txt");
	}

	@Test
	void theFileStoreGetsNoTokenAndTheAddressAsItIs() {
		answers(aResponse().withBody("x"));
		download(null);
		assertThat(this.amazon.server.findAll(anyRequestedFor(anyUrl()))).singleElement().satisfies((request) -> {
			assertThat(request.getUrl()).isEqualTo("/documents/D%201?" + QUERY);
			assertThat(request.getHeaders().keys()).map(String::toLowerCase)
				.doesNotContain("x-amz-access-token", "authorization", "cookie");
		});
	}

	@Test
	void aRecordedDocumentIsKeptByteForByte() throws Exception {
		JsonNode reply = Fixture
			.recording("Helpers__Reports20210630Test__test_download_report_document_with_document_id")
			.get(2)
			.get("response");
		String body = reply.get("body").asString();
		answers(aResponse().withBody(body.getBytes(StandardCharsets.UTF_8))
			.withHeader("Content-Type", reply.get("headers").get("Content-Type").asString())
			.withHeader("Content-Encoding", "identity"));
		DownloadedDocument downloaded = download(null);
		assertThat(downloaded.file()).content(StandardCharsets.UTF_8).isEqualTo(body);
		assertThat(downloaded.charset()).isEqualTo("Cp1252");
		assertThat(downloaded.isGzip()).isFalse();
	}

	@Test
	void anAddressThatExpiredIsRecognised() {
		answers(aResponse().withStatus(403)
			.withHeader("Content-Type", "application/xml")
			.withBody("<Error><Code>AccessDenied</Code></Error>"));
		AmazonFailure failure = failure();
		assertThat(failure.documentExpired()).isTrue();
		assertThat(failure.retryAt()).isEqualTo(this.amazon.time.instant());
		assertThat(failure.getMessage()).doesNotContain("canary", "documents/D");
	}

	@Test
	void aTruncatedBodyLeavesNothingBehind() {
		answers(aResponse().withBody("half").withHeader("Content-Length", "8"));
		assertThat(failure()).satisfies((failure) -> {
			assertThat(failure.category()).isEqualTo(FailureCategory.PROVIDER_DOWN);
			assertThat(failure.documentExpired()).isFalse();
			assertThat(failure.retryAt()).isNotNull();
		});
		assertThat(files()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "CONNECTION_RESET_BY_PEER", "MALFORMED_RESPONSE_CHUNK", "RANDOM_DATA_THEN_CLOSE",
			"EMPTY_RESPONSE" })
	void aBrokenConnectionLeavesNothingBehind(Fault fault) {
		answers(aResponse().withFault(fault));
		assertThat(failure().category()).isEqualTo(FailureCategory.PROVIDER_DOWN);
		assertThat(files()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void aBodyThatIsTooLargeIsCutOff(boolean announced) {
		this.amazon.with("limits.document-size", "1MB");
		ResponseDefinitionBuilder large = aResponse().withBody(new byte[3_000_000]);
		answers(announced ? large.withHeader("Content-Length", "3000000") : large.withChunkedDribbleDelay(3, 10));
		assertThat(failure().category()).isEqualTo(FailureCategory.BAD_DATA);
		assertThat(files()).isEmpty();
	}

	@Test
	void aBodyOfAGigabyteThatIsOnlyAnnouncedIsNotWaitedFor() {
		this.amazon.with("limits.document-size", "100MB");
		answers(aResponse().withBody("start").withHeader("Content-Length", "1073741824"));
		assertThat(failure().getMessage()).contains("larger than 104857600 bytes");
	}

	@Test
	void aBodyThatDripsIsCutOff() {
		this.amazon.with("limits.download", "500ms");
		answers(aResponse().withBody(new byte[1000]).withChunkedDribbleDelay(100, 20_000));
		assertThat(failure().getMessage()).contains("no answer in time");
		assertThat(files()).isEmpty();
	}

	@Test
	void aRedirectIsNotFollowed() {
		answers(aResponse().withStatus(302).withHeader("Location", this.amazon.server.baseUrl() + "/elsewhere"));
		assertThat(failure().category()).isEqualTo(FailureCategory.BAD_DATA);
		assertThat(this.amazon.server.findAll(anyRequestedFor(anyUrl()))).hasSize(1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "http://tortuga-prod-eu.s3-eu-west-1.amazonaws.com/1", "https://evil.example/1",
			"https://amazonaws.com.evil.example/1", "https://user@a.amazonaws.com/1", "file:///etc/passwd",
			"https://evilamazonaws.com/1", "https://169.254.169.254/latest", "not an address", "https:///1", "" })
	void nothingIsSentWhereNoDocumentCanBe(String url) {
		AmazonFailure failure = catchThrowableOfType(AmazonFailure.class,
				() -> this.amazon.partner().download(new ReportDocument("D", url, null), target()));
		assertThat(failure.category()).isEqualTo(FailureCategory.BAD_DATA);
		assertThat(failure.getMessage()).doesNotContain("evil");
	}

	@Test
	void aDiskThatDoesNotTakeItIsOurOperatorsMatter() {
		answers(aResponse().withBody("x"));
		AmazonFailure failure = catchThrowableOfType(AmazonFailure.class,
				() -> this.amazon.partner().download(document(null), this.directory.resolve("missing/report.txt")));
		assertThat(failure.category()).isEqualTo(FailureCategory.CONFIGURATION);
	}

	@Test
	void anOldFileIsReplacedOnlyByAWholeOne() throws Exception {
		Files.writeString(target(), "old");
		answers(aResponse().withBody("half").withHeader("Content-Length", "8"));
		failure();
		assertThat(target()).hasContent("old");
		answers(aResponse().withBody("new"));
		download(null);
		assertThat(target()).hasContent("new");
	}

	private void answers(ResponseDefinitionBuilder response) {
		this.amazon.answers(response);
	}

	private DownloadedDocument download(String compression) {
		return this.amazon.partner().download(document(compression), target());
	}

	private AmazonFailure failure() {
		return catchThrowableOfType(AmazonFailure.class, () -> download(null));
	}

	private ReportDocument document(String compression) {
		return new ReportDocument("D1", this.amazon.server.baseUrl() + "/documents/D%201?" + QUERY, compression);
	}

	private Path target() {
		return this.directory.resolve("report.txt");
	}

	private List<String> files() {
		try (Stream<Path> files = Files.list(this.directory)) {
			return files.map((file) -> file.getFileName().toString()).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
