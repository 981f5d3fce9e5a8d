package com.opsided.sync.chaos;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;

import com.opsided.shared.web.Role;
import com.opsided.sync.server.ApiServer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Files with more bad rows than are tolerated, handed in over HTTP (promise K8).
 */
class RejectedRowsApiTests {

	private final UUID user = UUID.randomUUID();

	private final String token = ApiServer.token(Role.SELLER, this.user);

	@Test
	void overTheLimitEveryFileFailsWithASentenceAndEveryBadRowCanBeRead() throws Exception {
		ByteArrayOutputStream body = new ByteArrayOutputStream();
		Set<String> expected = new TreeSet<>();
		try (Stream<Path> files = Files.list(Path.of("..", "samples"))) {
			for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
				addSpoiled(body, file, expected);
			}
		}
		body.write("--x--\r\n".getBytes(StandardCharsets.US_ASCII));
		assertThat(expected).hasSizeGreaterThan(11);
		String run = ended(body.toByteArray());
		JsonNode details = ApiServer.json(ApiServer.get(run, this.token));
		assertThat(details.path("files")).hasSize(10).allSatisfy((file) -> {
			assertThat(file.path("state").asString()).isEqualTo("FAILED");
			assertThat(file.path("detail").asString()).contains("rows cannot be read")
				.contains("none of the file counts");
		});
		JsonNode counts = details.path("counts");
		assertThat(counts.path("read").asLong()).isEqualTo(
				counts.path("written").asLong() + counts.path("filtered").asLong() + counts.path("rejected").asLong());
		assertThat(rejected(run)).isEqualTo(expected);
	}

	private String ended(byte[] body) throws Exception {
		HttpResponse<String> answer = ApiServer.send(ApiServer.request("/api/v1/sync/uploads/" + this.user, this.token)
			.header("Content-Type", "multipart/form-data; boundary=x")
			.POST(BodyPublishers.ofByteArray(body)));
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
		String run = answer.headers().firstValue("Location").orElseThrow();
		ApiServer.await("the run rests", () -> List.of("FAILED", "COMPLETED")
			.contains(ApiServer.json(ApiServer.get(run, this.token)).path("state").asString()));
		return run;
	}

	/** Name and line of each row that can be read over HTTP. */
	private Set<String> rejected(String run) {
		Set<String> rows = new TreeSet<>();
		String next = "";
		do {
			JsonNode page = ApiServer.json(ApiServer.get(run + "/rejected?limit=50" + next, this.token));
			for (JsonNode row : page.path("items")) {
				assertThat(row.path("reason").asString()).isNotBlank();
				assertThat(row.path("text").asString()).contains("surplus");
				rows.add(row.path("file").asString() + " " + row.path("line").asInt());
			}
			next = page.path("next").isNull() ? "" : "&cursor=" + page.path("next").asString();
		}
		while (!next.isEmpty());
		return rows;
	}

	/** Every row gets a field too much. */
	private static void addSpoiled(ByteArrayOutputStream body, Path file, Set<String> expected) throws IOException {
		String name = file.getFileName().toString();
		List<String> lines = Files.readAllLines(file, StandardCharsets.ISO_8859_1);
		String surplus = (lines.get(0).contains("\t") ? "\t" : ",") + "surplus";
		StringBuilder text = new StringBuilder(lines.get(0)).append('\n');
		for (int line = 1; line < lines.size(); line++) {
			text.append(lines.get(line)).append(surplus).append('\n');
			expected.add(name + " " + (line + 1));
		}
		body.write(("--x\r\nContent-Disposition: form-data; name=\"files\"; filename=\"" + name
				+ "\"\r\nContent-Type: text/plain\r\n\r\n")
			.getBytes(StandardCharsets.UTF_8));
		body.write(text.toString().getBytes(StandardCharsets.ISO_8859_1));
		body.write("\r\n".getBytes(StandardCharsets.US_ASCII));
	}

}
