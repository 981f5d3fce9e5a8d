package com.opsided.sandbox.amazon;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

import com.opsided.sandbox.SandboxServer;
import com.opsided.sandbox.warehouse.catalog.Region;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Each fault that can be scripted.
 */
class FaultTests {

	private static final String LEDGER = "GET_LEDGER_DETAIL_VIEW_DATA";

	private static final String SELLERS = "/sellers/v1/marketplaceParticipations";

	private static SandboxServer server;

	private static SandboxClient amazon;

	private String token = "";

	@BeforeAll
	static void start() {
		LocalDate day = LocalDate.of(2026, 3, 24);
		server = SandboxServer.start(SandboxOptions.fast()
			.sellers(List.of(new SellerSpec(5, Region.NA, 600, day, null, null),
					new SellerSpec(6, Region.NA, 50, day, null, null))));
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

	@AfterEach
	void heal() {
		amazon.noFaults();
	}

	@Test
	void aStatusIsAnsweredAsOftenAsScripted() {
		amazon.fault("""
				{"operation":"getMarketplaceParticipations","status":503,"times":2,"headers":{"Retry-After":"7"},
				"body":"<html>busy</html>"}""");
		HttpResponse<byte[]> busy = amazon.get(SELLERS, this.token);
		assertThat(busy.statusCode()).isEqualTo(503);
		assertThat(busy.headers().firstValue("Retry-After")).hasValue("7");
		assertThat(SandboxClient.text(busy)).isEqualTo("<html>busy</html>");
		assertThat(amazon.get(SELLERS, this.token).statusCode()).isEqualTo(503);
		assertThat(amazon.get(SELLERS, this.token).statusCode()).isEqualTo(200);
	}

	@Test
	void aTokenCallFailsInItsOwnWords() {
		amazon.fault("{\"operation\":\"token\",\"status\":503,\"times\":1}");
		HttpResponse<byte[]> response = amazon.refresh(amazon.refreshToken(0));
		assertThat(response.statusCode()).isEqualTo(503);
		assertThat(SandboxClient.json(response).path("error").asString()).isEqualTo("temporarily_unavailable");
	}

	/** A POST: Java's client asks once more by itself when a GET fails like this. */
	@Test
	void aConnectionIsClosedWithoutAnAnswer() {
		amazon.fault("{\"operation\":\"createReport\",\"action\":\"RESET\"}");
		assertThatExceptionOfType(UncheckedIOException.class).isThrownBy(this::report);
	}

	@Test
	void aBodyIsCutInHalf() {
		amazon.fault("{\"operation\":\"getMarketplaceParticipations\",\"action\":\"TRUNCATE\",\"times\":1}");
		assertThatExceptionOfType(IOException.class)
			.isThrownBy(() -> amazon.send(amazon.request(SELLERS).header("x-amz-access-token", this.token)));
		assertThat(amazon.get(SELLERS, this.token).statusCode()).isEqualTo(200);
	}

	@Test
	void anAnswerComesLate() {
		amazon.fault("{\"operation\":\"getMarketplaceParticipations\",\"delayMillis\":300,\"times\":1}");
		long start = System.nanoTime();
		assertThat(amazon.get(SELLERS, this.token).statusCode()).isEqualTo(200);
		assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofMillis(300));
	}

	@Test
	void aBodyIsHuge() {
		amazon.fault("{\"operation\":\"getMarketplaceParticipations\",\"action\":\"HUGE_BODY\",\"bytes\":1000000}");
		HttpResponse<byte[]> response = amazon.get(SELLERS, this.token);
		assertThat(response.body()).hasSizeGreaterThan(1_000_000);
		assertThat(SandboxClient.json(response).path("payload")).hasSize(2);
	}

	@Test
	void aReportEndsAsScripted() {
		amazon.fault("{\"operation\":\"createReport\",\"action\":\"FATAL_REPORT\",\"times\":1}");
		amazon.fault("{\"operation\":\"createReport\",\"action\":\"CANCEL_REPORT\",\"times\":1}");
		String fatal = report();
		String cancelled = report();
		String done = report();
		assertThat(List.of(status(fatal), status(cancelled), status(done))).containsExactly("FATAL", "CANCELLED",
				"DONE");
		JsonNode document = amazon.document(this.token,
				amazon.report(this.token, fatal).path("reportDocumentId").asString());
		assertThat(SandboxClient.text(amazon.get(document.path("url").asString()))).contains("errorDetails");
	}

	@Test
	void anAddressIsExpiredFromTheStart() {
		String documentId = documentId(report());
		amazon.fault("{\"operation\":\"getReportDocument\",\"action\":\"EXPIRED_URL\",\"times\":1}");
		String expired = amazon.document(this.token, documentId).path("url").asString();
		String good = amazon.document(this.token, documentId).path("url").asString();
		assertThat(amazon.get(expired).statusCode()).isEqualTo(403);
		assertThat(amazon.get(good).statusCode()).isEqualTo(200);
		amazon.fault("{\"operation\":\"document\",\"action\":\"EXPIRED_URL\",\"times\":1}");
		assertThat(amazon.get(good).statusCode()).isEqualTo(403);
	}

	@Test
	void aDocumentNamesAnotherCharset() {
		String url = amazon.document(this.token, documentId(report())).path("url").asString();
		String right = amazon.get(url).headers().firstValue("Content-Type").orElseThrow();
		amazon.fault("{\"operation\":\"document\",\"action\":\"WRONG_CHARSET\"}");
		assertThat(amazon.get(url).headers().firstValue("Content-Type").orElseThrow()).isNotEqualTo(right)
			.startsWith("text/plain");
	}

	@Test
	void aFaultMayBefallOneSellerAlone() {
		String sellerId = amazon.seller(0).path("sellerId").asString();
		String other = amazon.accessToken(amazon.refreshToken(1));
		amazon.fault("{\"operation\":\"getMarketplaceParticipations\",\"status\":500,\"sellerId\":\"%s\"}"
			.formatted(sellerId));
		amazon.fault("{\"operation\":\"token\",\"status\":500,\"sellerId\":\"%s\"}".formatted(sellerId));
		assertThat(amazon.get(SELLERS, this.token).statusCode()).isEqualTo(500);
		assertThat(amazon.get(SELLERS, other).statusCode()).isEqualTo(200);
		assertThat(amazon.refresh(amazon.refreshToken(0)).statusCode()).isEqualTo(500);
		assertThat(amazon.refresh(amazon.refreshToken(1)).statusCode()).isEqualTo(200);
	}

	@Test
	void aFaultMayDependOnLuck() {
		amazon.fault("{\"operation\":\"getMarketplaceParticipations\",\"status\":500,\"probability\":0.5}");
		List<Integer> statuses = IntStream.range(0, 50)
			.mapToObj((i) -> amazon.get(SELLERS, this.token).statusCode())
			.toList();
		assertThat(statuses).contains(200, 500);
	}

	@Test
	void callsAreCountedByWhatBecameOfThem() {
		amazon.delete("/control/calls", "");
		amazon.fault("{\"operation\":\"createReport\",\"action\":\"RESET\",\"times\":1}");
		assertThatExceptionOfType(UncheckedIOException.class).isThrownBy(this::report);
		amazon.get(SELLERS, this.token);
		amazon.get(SELLERS);
		assertThat(
				amazon.calls().valueStream().map((each) -> each.path("outcome").asString() + " x" + each.path("count")))
			.containsExactlyInAnyOrder("RESET x1", "200 x1", "403 x1");
	}

	@Test
	void aFaultForNothingIsRefused() {
		assertThat(amazon.post("/control/faults", "", "{\"operation\":\"none\",\"status\":500}").statusCode())
			.isEqualTo(400);
	}

	private String report() {
		return amazon.reportId(this.token, LEDGER, "2026-01-01T00:00:00Z", "2026-03-25T00:00:00Z");
	}

	private String status(String reportId) {
		amazon.advance(Duration.ofSeconds(1));
		return amazon.report(this.token, reportId).path("processingStatus").asString();
	}

	private String documentId(String reportId) {
		amazon.advance(Duration.ofSeconds(1));
		return amazon.report(this.token, reportId).path("reportDocumentId").asString();
	}

}
