package com.opsided.sync.audit;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The demo as a newcomer meets it: started, killed in the middle, started again. With
 * both applications, {@code .ci/demo-test} runs the same from outside.
 */
@Tag("chaos")
class DemoTests {

	private final OpsidedHome home = OpsidedHome.alone(Path.of("target", "demo-home"));

	private final HttpClient http = HttpClient.newHttpClient();

	@Test
	void aDemoThatIsKilledGoesOnWhenItIsStartedAgain() throws Exception {
		OpsidedProcess first = demo().start();
		Path file = this.home.path().resolve("demo.json");
		Await.until("it says where it is reached", () -> Files.exists(file), first::isAlive);
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
		JsonNode before = JsonMapper.shared().readTree(Files.readString(file));
		Await.until("the sync works", () -> !runs(before, "RUNNING").isEmpty(), first::isAlive);
		long run = runs(before, "RUNNING").get(0).path("id").asLong();
		first.kill();

		OpsidedRun second = demo().and("--exit").run();

		assertThat(second.status()).as(second.told()).isZero();
		assertThat(second.printed()).contains("COMPLETED", "Amazon owes", before.path("userId").asString());
		assertThat(second.printed()).doesNotContain("FAILED");
		assertThat(file).doesNotExist();
		assertThat(attempts(run)).as("the run that was killed went on").isGreaterThan(1);
	}

	private OpsidedCommand demo() {
		return this.home.opsided("demo", "--rows", "2000", "--sync-port", "0", "--speed", "200");
	}

	private JsonNode runs(JsonNode demo, String state) throws Exception {
		HttpRequest request = HttpRequest
			.newBuilder(URI.create(demo.path("sync").asString() + "/api/v1/jobs/runs?state=" + state))
			.header("Authorization", "Bearer " + demo.path("token").asString())
			.build();
		return JsonMapper.shared().readTree(this.http.send(request, BodyHandlers.ofString()).body()).path("items");
	}

	private int attempts(long run) throws Exception {
		return this.home.withServer(() -> {
			try (var connection = this.home.connect("opsided");
					var query = connection.prepareStatement("select attempt from run where run_id = ?")) {
				query.setLong(1, run);
				try (var row = query.executeQuery()) {
					row.next();
					return row.getInt(1);
				}
			}
		});
	}

}
