package com.opsided.endtoend;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import tools.jackson.databind.JsonNode;

/**
 * What a healthy demo lacks: a run that fails and is restarted, the runs that follow it,
 * a file with a row that cannot be read, calls to every provider.
 */
final class EventfulMinute {

	private static final List<String> AT_REST = List.of("COMPLETED", "FAILED", "STOPPED", "ABANDONED");

	private final RunningDemo demo;

	private final Api sync;

	private final Api sandbox;

	EventfulMinute(RunningDemo demo) {
		this.demo = demo;
		this.sync = new Api(demo.sync(), demo.adminToken());
		this.sandbox = new Api(demo.sandbox(), "");
	}

	void pass() throws IOException {
		callGoogleAndStripe();
		String spoiled = handInASpoiledFile();
		long failing = failAtAmazon();
		this.sync.post("/api/v1/jobs/runs/" + failing + "/restart", "{}");
		rest("/api/v1/jobs/runs/" + failing, "COMPLETED");
		rest(spoiled, "COMPLETED");
		this.demo.await("the last run of the chain",
				() -> follower("discrepancyDetection", failing)
					.flatMap((detection) -> follower("reconciliation", detection.path("id").asLong()))
					.filter((run) -> run.path("state").asString().equals("COMPLETED"))
					.isPresent());
	}

	private void callGoogleAndStripe() {
		Logins logins = this.demo.logins();
		String token = new Api(this.demo.integration(), "")
			.post("/api/v1/auth/login",
					"{\"email\":\"" + logins.sellerEmail() + "\",\"password\":\"" + logins.sellerPassword() + "\"}")
			.path("accessToken")
			.asString();
		Api seller = new Api(this.demo.integration(), token);
		seller.get("/api/v1/gmail/emails");
		seller.get("/api/v1/stripe/transactions");
	}

	/**
	 * The sample's reimbursements with a field too much in one row, of a user of its own.
	 */
	private String handInASpoiledFile() throws IOException {
		List<String> lines = new ArrayList<>(Files.readAllLines(
				Jars.project().resolve("samples").resolve("reimbursements.txt"), StandardCharsets.ISO_8859_1));
		lines.set(1, lines.get(1) + (lines.get(0).contains("\t") ? "\tsurplus" : ",surplus"));
		return this.sync.upload("/api/v1/sync/uploads/" + UUID.randomUUID(), "reimbursements.txt",
				(String.join("\n", lines) + "\n").getBytes(StandardCharsets.ISO_8859_1));
	}

	private long failAtAmazon() {
		this.sandbox.post("/control/faults", "{\"operation\":\"getInventorySummaries\",\"status\":400}");
		try {
			JsonNode run = this.sync.post("/api/v1/sync/start",
					"{\"accountId\":" + this.demo.sellerAccount() + ",\"feeds\":[\"inventory\"]}");
			rest("/api/v1/jobs/runs/" + run.path("id").asLong(), "FAILED");
			return run.path("id").asLong();
		}
		finally {
			this.sandbox.delete("/control/faults");
		}
	}

	private void rest(String run, String wanted) {
		this.demo.await(run + " at rest", () -> AT_REST.contains(this.sync.get(run).path("state").asString()));
		JsonNode ended = this.sync.get(run);
		if (!ended.path("state").asString().equals(wanted)) {
			throw new AssertionError("The run should be " + wanted + ": " + ended);
		}
	}

	private Optional<JsonNode> follower(String job, long before) {
		for (JsonNode run : this.sync.get("/api/v1/jobs/runs?account=" + this.demo.sellerAccount() + "&job=" + job)
			.path("items")) {
			if (run.path("follows").asLong() == before) {
				return Optional.of(run);
			}
		}
		return Optional.empty();
	}

}
