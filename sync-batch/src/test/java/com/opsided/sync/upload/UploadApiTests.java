package com.opsided.sync.upload;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import com.opsided.shared.web.Role;
import com.opsided.sync.discrepancy.DiscrepancyCsv;
import com.opsided.sync.server.ApiServer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A seller's way from his files to what Amazon owes him, over HTTP; and what is promised
 * of runs, lists and streams on the way.
 */
class UploadApiTests {

	private static final UUID USER = UUID.randomUUID();

	private static final String TOKEN = ApiServer.token(Role.SELLER, USER);

	private static final String FILES = "/api/v1/sync/uploads/" + USER;

	private static final String DISCREPANCIES = "/api/v1/sync/discrepancies/" + USER;

	private static JsonNode uploaded;

	private static long account;

	@BeforeAll
	static void handInTheSamples() throws Exception {
		HttpResponse<String> answer = upload("first", samples());
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
		uploaded = ApiServer.json(answer);
		account = uploaded.path("accountId").asLong();
		assertThat(answer.headers().firstValue("Location")).hasValue("/api/v1/jobs/runs/" + run());
		ApiServer.await("the files are loaded, examined and reconciled",
				() -> ApiServer.json(ApiServer.get("/api/v1/jobs/runs?job=reconciliation&state=COMPLETED", TOKEN))
					.path("items")
					.size() > 0 || failedRun());
	}

	private static boolean failedRun() {
		JsonNode failed = ApiServer.json(ApiServer.get("/api/v1/jobs/runs?state=FAILED", TOKEN)).path("items");
		assertThat(failed).isEmpty();
		return false;
	}

	private static long run() {
		return uploaded.path("id").asLong();
	}

	@Test
	void theSameKeyIsAnsweredWithTheSameRun() throws IOException {
		HttpResponse<String> again = upload("first", samples());
		assertThat(again.statusCode()).isEqualTo(200);
		assertThat(ApiServer.json(again).path("id").asLong()).isEqualTo(run());
	}

	@Test
	void theRunTellsItsAttemptsStepsRowsAndFiles() {
		JsonNode run = ApiServer.json(ApiServer.get("/api/v1/jobs/runs/" + run(), TOKEN));
		assertThat(run.path("state").asString()).isEqualTo("COMPLETED");
		assertThat(run.path("attempts")).isNotEmpty();
		assertThat(run.path("steps")).isNotEmpty();
		assertThat(run.path("files")).hasSize(10);
		JsonNode counts = run.path("counts");
		assertThat(counts.path("read").asLong()).isPositive()
			.isEqualTo(counts.path("written").asLong() + counts.path("filtered").asLong()
					+ counts.path("rejected").asLong());
		assertThat(run.path("rates").path("progress").asDouble()).isEqualTo(1);
	}

	@Test
	void whatIsLoadedIsNotKeptTwice() {
		assertThat(ApiServer.bean(JdbcClient.class)
			.sql("select count(*) from stored_part where account = :account")
			.param("account", account)
			.query(Long.class)
			.single()).isZero();
	}

	@Test
	void aRunAtRestCanNeitherBeStoppedNorRestartedNorAbandoned() {
		for (String change : List.of("stop", "restart", "abandon")) {
			HttpResponse<String> answer = ApiServer.post("/api/v1/jobs/runs/" + run() + "/" + change, TOKEN, "");
			assertThat(answer.statusCode()).as(change).isEqualTo(409);
			assertThat(ApiServer.json(answer).path("state").asString()).isEqualTo("COMPLETED");
		}
	}

	@Test
	void aStreamEndsWithItsRunAndIsNotBegunAgain() {
		String path = "/api/v1/jobs/runs/" + run() + "/events";
		HttpResponse<String> first = ApiServer
			.send(ApiServer.request(path, TOKEN).header("Accept", "text/event-stream"));
		assertThat(first.statusCode()).isEqualTo(200);
		assertThat(first.body()).contains("event:state", "\"state\":\"COMPLETED\"");
		String last = first.body().lines().filter((line) -> line.startsWith("id:")).findFirst().orElseThrow();
		HttpResponse<String> again = ApiServer.send(ApiServer.request(path, TOKEN)
			.header("Accept", "text/event-stream")
			.header("Last-Event-ID", last.substring(3)));
		assertThat(again.statusCode()).isEqualTo(204);
	}

	@Test
	void aStreamGoesOnAfterTheEventThatWasSeenLast() throws Exception {
		HttpResponse<String> started = ApiServer.post("/api/v1/sync/reconcile/" + USER, TOKEN, "");
		assertThat(started.statusCode()).as(started.body()).isEqualTo(202);
		String path = started.headers().firstValue("Location").orElseThrow() + "/events";
		HttpResponse<String> resumed = ApiServer
			.send(ApiServer.request(path, TOKEN).header("Accept", "text/event-stream").header("Last-Event-ID", "0-0"));
		List<String> ids = resumed.body().lines().filter((line) -> line.startsWith("id:")).toList();
		assertThat(ids).isNotEmpty().doesNotHaveDuplicates().doesNotContain("id:0-0");
		assertThat(resumed.body()).contains("COMPLETED");
	}

	@Test
	void pagesHaveNeitherGapsNorDuplicatesAndAreTheTable() {
		List<String> csv = csv(TOKEN).lines().skip(1).toList();
		Set<String> ids = new HashSet<>();
		int rows = 0;
		String next = "";
		do {
			JsonNode page = ApiServer.json(ApiServer.get(DISCREPANCIES + "?limit=7" + next, TOKEN));
			for (JsonNode item : page.path("items")) {
				ids.add(item.path("id").asString());
				rows++;
			}
			next = page.path("next").isNull() ? "" : "&cursor=" + page.path("next").asString();
		}
		while (!next.isEmpty());
		assertThat(csv).isNotEmpty();
		assertThat(rows).isEqualTo(csv.size());
		assertThat(ids).hasSize(rows);
	}

	@Test
	void pagesOfRunsStayWholeWhileRunsAreAdded() {
		List<Long> seen = new ArrayList<>();
		JsonNode page = ApiServer.json(ApiServer.get("/api/v1/jobs/runs?limit=1", TOKEN));
		while (!page.path("next").isNull()) {
			page.path("items").forEach((item) -> seen.add(item.path("id").asLong()));
			ApiServer.post("/api/v1/sync/reconcile/" + USER, TOKEN, "");
			page = ApiServer
				.json(ApiServer.get("/api/v1/jobs/runs?limit=1&cursor=" + page.path("next").asString(), TOKEN));
		}
		page.path("items").forEach((item) -> seen.add(item.path("id").asLong()));
		assertThat(seen).doesNotHaveDuplicates()
			.contains(run())
			.isSortedAccordingTo((one, two) -> Long.compare(two, one));
	}

	@Test
	void aCursorIsOfUseToItsCallerAndListOnly() {
		String cursor = ApiServer.json(ApiServer.get(DISCREPANCIES + "?limit=1", TOKEN)).path("next").asString();
		String operator = ApiServer.token(Role.OPERATOR, UUID.randomUUID());
		assertThat(ApiServer.get(DISCREPANCIES + "?limit=1&cursor=" + cursor, TOKEN).statusCode()).isEqualTo(200);
		assertThat(ApiServer.get(DISCREPANCIES + "?limit=1&cursor=" + cursor, operator).statusCode()).isEqualTo(400);
		assertThat(ApiServer.get(DISCREPANCIES + "?type=FC_LOST&cursor=" + cursor, TOKEN).statusCode()).isEqualTo(400);
		assertThat(ApiServer.get(DISCREPANCIES + "?cursor=x", TOKEN).statusCode()).isEqualTo(400);
	}

	@Test
	void aDiscrepancyComesWithItsEvidence() {
		JsonNode item = ApiServer.json(ApiServer.get(DISCREPANCIES + "?type=FC_LOST&limit=1", TOKEN))
			.path("items")
			.path(0);
		JsonNode explained = ApiServer.json(ApiServer.get(DISCREPANCIES + "/" + item.path("id").asString(), TOKEN));
		assertThat(explained.path("fnsku").asString()).isEqualTo(item.path("fnsku").asString());
		assertThat(explained.path("evidence").path("ledger")).isNotEmpty();
	}

	@Test
	void anOperatorSeesTheSameTable() {
		assertThat(csv(ApiServer.token(Role.OPERATOR, UUID.randomUUID()))).isEqualTo(csv(TOKEN));
		assertThat(csv(TOKEN)).startsWith("type,account,fnsku,msku,");
		assertThat(DiscrepancyCsv.class).isPublic();
	}

	@Test
	void filesThatAreNoReportsFailTheRunAndSayWhy() throws Exception {
		UUID user = UUID.randomUUID();
		String token = ApiServer.token(Role.SELLER, user);
		HttpResponse<String> answer = ApiServer.send(ApiServer.request("/api/v1/sync/uploads/" + user, token)
			.header("Content-Type", "multipart/form-data; boundary=x")
			.POST(BodyPublishers.ofByteArray(part("../../etc/notes.txt", "nothing that Amazon would write"))));
		assertThat(answer.statusCode()).isEqualTo(202);
		String run = answer.headers().firstValue("Location").orElseThrow();
		ApiServer.await("the run has failed",
				() -> ApiServer.json(ApiServer.get(run, token)).path("state").asString().equals("FAILED"));
		JsonNode details = ApiServer.json(ApiServer.get(run, token));
		assertThat(details.path("detail").asString()).contains("notes.txt").doesNotContain("/");
		assertThat(details.path("problems")).hasSize(1);
		assertThat(ApiServer.post(run + "/abandon", token, "").statusCode()).isEqualTo(202);
		assertThat(ApiServer.post(run + "/restart", token, "").statusCode()).isEqualTo(409);
	}

	private static String csv(String token) {
		HttpResponse<String> answer = ApiServer
			.send(ApiServer.request(DISCREPANCIES, token).header("Accept", "text/csv"));
		assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/csv");
		return answer.body();
	}

	private static HttpResponse<String> upload(String key, byte[] body) {
		return ApiServer.send(ApiServer.request(FILES, TOKEN)
			.header("Content-Type", "multipart/form-data; boundary=x")
			.header("Idempotency-Key", key)
			.POST(BodyPublishers.ofByteArray(body)));
	}

	private static byte[] samples() throws IOException {
		ByteArrayOutputStream body = new ByteArrayOutputStream();
		try (Stream<Path> files = Files.list(Path.of("..", "samples"))) {
			for (Path file : files.sorted().toList()) {
				body.write(head(file.getFileName().toString()));
				body.write(Files.readAllBytes(file));
				body.write("\r\n".getBytes(StandardCharsets.US_ASCII));
			}
		}
		body.write("--x--\r\n".getBytes(StandardCharsets.US_ASCII));
		return body.toByteArray();
	}

	private static byte[] part(String name, String text) throws IOException {
		ByteArrayOutputStream body = new ByteArrayOutputStream();
		body.write(head(name));
		body.write((text + "\r\n--x--\r\n").getBytes(StandardCharsets.UTF_8));
		return body.toByteArray();
	}

	private static byte[] head(String name) {
		return ("--x\r\nContent-Disposition: form-data; name=\"files\"; filename=\"" + name
				+ "\"\r\nContent-Type: text/plain\r\n\r\n")
			.getBytes(StandardCharsets.UTF_8);
	}

}
