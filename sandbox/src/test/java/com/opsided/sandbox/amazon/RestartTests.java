package com.opsided.sandbox.amazon;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import com.opsided.sandbox.SandboxServer;
import com.opsided.sandbox.warehouse.catalog.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the sandbox remembers when it is started again, and how soon it makes a report
 * anew.
 */
class RestartTests {

	private static final String LEDGER = "GET_LEDGER_DETAIL_VIEW_DATA";

	@TempDir
	private Path home;

	@Test
	void sellersTokensReportsAndTheClockSurvive() throws IOException {
		String token;
		String reportId;
		Instant moved;
		try (SandboxServer server = SandboxServer.start(options())) {
			SandboxClient amazon = new SandboxClient(server.baseUrl());
			token = amazon.accessToken(amazon.refreshToken(0));
			reportId = report(amazon, token);
			moved = amazon.advance(Duration.ofHours(-3));
		}
		tear(this.home.resolve("tokens.jsonl"));
		try (SandboxServer server = SandboxServer.start(options().sellers(List.of()))) {
			SandboxClient amazon = new SandboxClient(server.baseUrl());
			assertThat(SandboxClient.json(amazon.get("/control/clock")).path("now").asString())
				.startsWith(moved.toString().substring(0, 13));
			amazon.advance(Duration.ofHours(3));
			assertThat(amazon.get("/reports/2021-06-30/reports/" + reportId, token).statusCode()).isEqualTo(200);
			amazon.advance(Duration.ofMinutes(1));
			JsonNode report = amazon.report(token, reportId);
			assertThat(report.path("processingStatus").asString()).isEqualTo("DONE");
			String url = amazon.document(token, report.path("reportDocumentId").asString()).path("url").asString();
			assertThat(amazon.get(url).statusCode()).isEqualTo(200);
			token = amazon.accessToken(amazon.refreshToken(0));
		}
		try (SandboxServer server = SandboxServer.start(options().sellers(List.of()))) {
			SandboxClient amazon = new SandboxClient(server.baseUrl());
			assertThat(amazon.get("/reports/2021-06-30/reports/" + reportId, token).statusCode()).isEqualTo(200);
		}
	}

	@Test
	void theSameReportIsNotMadeAnewAtOnce() {
		try (SandboxServer server = SandboxServer.start(options().regenerationLimits(true))) {
			SandboxClient amazon = new SandboxClient(server.baseUrl());
			String token = amazon.accessToken(amazon.refreshToken(0));
			report(amazon, token);
			assertThat(status(amazon, token, report(amazon, token))).isEqualTo("FATAL");
			String other = amazon.reportId(token, LEDGER, "2026-02-01T00:00:00Z", "2026-03-25T00:00:00Z");
			assertThat(status(amazon, token, other)).isEqualTo("DONE");
			amazon.advance(Duration.ofMinutes(30));
			assertThat(status(amazon, token, report(amazon, token))).isEqualTo("DONE");
		}
	}

	@Test
	void aSellerIsWrittenOnce() throws IOException {
		try (SandboxServer server = SandboxServer.start(options())) {
			SandboxClient amazon = new SandboxClient(server.baseUrl());
			Path file = Path.of(amazon.seller(0).path("folder").asString()).resolve("reports/ledger-detail.txt");
			Files.writeString(file, "changed");
			amazon.post("/control/sellers", "",
					"{\"seed\":1,\"region\":\"na\",\"rows\":200,\"lastDay\":\"2026-03-24\"}");
			assertThat(file).hasContent("changed");
			assertThat(SandboxClient.json(amazon.get("/control/sellers"))).hasSize(1);
		}
	}

	/** The line that was being written when the process was killed. */
	private static void tear(Path journal) throws IOException {
		Files.writeString(journal, "{\"token\":\"half", StandardOpenOption.APPEND);
	}

	private SandboxOptions options() {
		return SandboxOptions.fast()
			.home(this.home)
			.sellers(List.of(new SellerSpec(1, Region.NA, 200, LocalDate.of(2026, 3, 24), null, null)));
	}

	private static String report(SandboxClient amazon, String token) {
		return amazon.reportId(token, LEDGER, "2026-01-01T00:00:00Z", "2026-03-25T00:00:00Z");
	}

	private static String status(SandboxClient amazon, String token, String reportId) {
		amazon.advance(Duration.ofSeconds(1));
		return amazon.report(token, reportId).path("processingStatus").asString();
	}

}
