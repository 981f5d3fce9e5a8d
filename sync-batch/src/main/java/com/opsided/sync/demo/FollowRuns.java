package com.opsided.sync.demo;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import tools.jackson.databind.JsonNode;

/**
 * Starts the first sync of an account, or finds it, and follows it and the runs that it
 * leads to until the last one is at rest.
 */
final class FollowRuns {

	private static final List<String> CHAIN = List.of("inventorySync", "discrepancyDetection", "reconciliation");

	private static final Duration LOOK_EVERY = Duration.ofMillis(250);

	/** A run that another leads to is requested in the transaction that ends that one. */
	private static final Duration NEXT_WITHIN = Duration.ofSeconds(30);

	private final DemoApi api;

	private final PrintWriter out;

	FollowRuns(DemoApi api, PrintWriter out) {
		this.api = api;
		this.out = out;
	}

	/**
	 * Follows the runs.
	 * @param account the account
	 * @return whether all of them completed
	 */
	boolean follow(long account) throws IOException, InterruptedException {
		JsonNode run = this.api.post("/sync/start", "{\"accountId\":" + account + "}", "demo-first-sync");
		for (String job : CHAIN) {
			if (!job.equals(CHAIN.get(0))) {
				run = next(account, job, run.get("id").asLong());
			}
			if (!complete(run)) {
				return false;
			}
		}
		return true;
	}

	private JsonNode next(long account, String job, long before) throws IOException, InterruptedException {
		long end = System.nanoTime() + NEXT_WITHIN.toNanos();
		while (true) {
			for (JsonNode run : this.api.get("/jobs/runs?account=" + account + "&job=" + job).get("items")) {
				if (run.path("follows").asLong() == before) {
					return run;
				}
			}
			if (System.nanoTime() > end) {
				throw new IOException("no " + job + " followed run " + before);
			}
			Thread.sleep(LOOK_EVERY.toMillis());
		}
	}

	/** A run that an earlier demo left failed or stopped goes on, once. */
	private boolean complete(JsonNode found) throws IOException, InterruptedException {
		long id = found.get("id").asLong();
		if (isOneOf(found, "FAILED", "STOPPED")) {
			this.out.println("Run " + id + " (" + found.get("job").asString() + ") goes on where it ended");
			this.api.post("/jobs/runs/" + id + "/restart", "{}", "demo-restart");
		}
		ShowRun show = new ShowRun(this.out);
		while (true) {
			JsonNode run = this.api.get("/jobs/runs/" + id);
			show.show(run);
			if (isOneOf(run, "COMPLETED", "FAILED", "STOPPED", "ABANDONED")) {
				show.end(run);
				return isOneOf(run, "COMPLETED");
			}
			Thread.sleep(LOOK_EVERY.toMillis());
		}
	}

	private static boolean isOneOf(JsonNode run, String... states) {
		return List.of(states).contains(Optional.ofNullable(run.get("state")).map(JsonNode::asString).orElse(""));
	}

}
