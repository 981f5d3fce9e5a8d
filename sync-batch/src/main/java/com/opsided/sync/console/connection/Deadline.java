package com.opsided.sync.console.connection;

import java.time.Duration;
import java.time.Instant;

/**
 * A day that approaches: told a month ahead, a warning two weeks ahead, urgent from a
 * week ahead on.
 *
 * @param kind the kind of the alert: {@code info}, {@code warning} or {@code danger}
 * @param title what approaches
 * @param detail what to do
 * @param due when it is too late
 */
record Deadline(String kind, String title, String detail, Instant due) implements Comparable<Deadline> {

	private static final Duration URGENT = Duration.ofDays(7);

	private static final Duration SOON = Duration.ofDays(14);

	static Deadline of(ToldConnection.Warning warning, Instant now) {
		Duration left = Duration.between(now, warning.due());
		String kind = (left.compareTo(URGENT) <= 0) ? "danger" : (left.compareTo(SOON) <= 0) ? "warning" : "info";
		String title = switch (warning.code()) {
			case "REAUTHORISE" -> left.isNegative() ? "The consent has ended" : "The consent ends";
			case "CLIENT_SECRET" ->
				left.isNegative() ? "The application's secret has ended" : "The application's secret ends";
			default -> "Something is due";
		};
		return new Deadline(kind, title, warning.detail(), warning.due());
	}

	@Override
	public int compareTo(Deadline other) {
		return this.due.compareTo(other.due);
	}

}
