package com.opsided.sync.demo;

import java.io.PrintWriter;
import java.time.Duration;

import tools.jackson.databind.JsonNode;

/**
 * Shows one run: on a terminal in one line that is written over, elsewhere in a line for
 * every step and every few seconds.
 */
final class ShowRun {

	private static final Duration LINE_EVERY = Duration.ofSeconds(5);

	private final PrintWriter out;

	private final boolean terminal = System.getenv("OPSIDED_TERMINAL") != null;

	private final long begun = System.nanoTime();

	private String last = "";

	private long lastTime;

	ShowRun(PrintWriter out) {
		this.out = out;
	}

	void show(JsonNode run) {
		String line = line(run);
		String place = run.path("state").asString() + run.path("step").asString("");
		boolean due = System.nanoTime() - this.lastTime > LINE_EVERY.toNanos();
		if (this.terminal) {
			this.out.print("\r\u001b[K" + line);
			this.out.flush();
		}
		else if (!place.equals(this.last) || due) {
			this.out.println(line);
			this.out.flush();
			this.lastTime = System.nanoTime();
		}
		this.last = place;
	}

	void end(JsonNode run) {
		if (this.terminal) {
			this.out.print("\r\u001b[K");
		}
		this.out.printf("%-22s %s in %.1f s: %s%n", run.path("job").asString(), run.path("state").asString(),
				(System.nanoTime() - this.begun) / 1e9, counts(run));
		String detail = run.path("detail").asString("");
		if (!detail.isEmpty() && !run.path("state").asString().equals("COMPLETED")) {
			this.out.println("  " + detail);
		}
		run.path("problems").forEach((problem) -> this.out.println("  " + problem.asString()));
		this.out.flush();
	}

	private static String line(JsonNode run) {
		StringBuilder line = new StringBuilder(
				"%-22s %-9s".formatted(run.path("job").asString(), run.path("state").asString()));
		line.append(' ').append(run.path("step").asString(""));
		if (run.path("counts").path("read").asLong() > 0) {
			line.append(": ").append(counts(run));
			line.append(", %,.0f/s".formatted(run.path("rates").path("readPerSecond").asDouble()));
		}
		if (run.path("state").asString().equals("WAITING")) {
			line.append(" (").append(run.path("detail").asString("")).append(')');
		}
		return line.toString();
	}

	private static String counts(JsonNode run) {
		JsonNode counts = run.path("counts");
		return "%,d read, %,d written, %,d rejected".formatted(counts.path("read").asLong(),
				counts.path("written").asLong(), counts.path("rejected").asLong());
	}

}
