package com.opsided.sync.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.opsided.shared.account.Account;
import com.opsided.shared.account.AccountTable;

/**
 * How long an idle node takes from a trigger that is due to the first chunk of its run.
 */
final class LatencyFigure {

	private static final String NAME = "Trigger due until first chunk, idle node";

	private static final double MOST_SECONDS = 0.25;

	private static final int FILE_ROWS = 100;

	private static final int WARM = 5;

	private final Workplace place;

	private final int runs;

	private final LoadReports load;

	LatencyFigure(Workplace place, BenchRequest request) {
		this.place = place;
		this.runs = request.calls(30);
		this.load = new LoadReports(place.beans());
	}

	Figure measure() throws Exception {
		Path file = this.place.ledger("latency", FILE_ROWS, 7);
		Times times = new Times();
		SeenRuns seen = new SeenRuns(this.place);
		UUID user = UUID.randomUUID();
		try (ServedPlatform server = ServedPlatform.start(this.place, "latency", "512m", user, Map.of())) {
			for (int i = 1; i <= WARM + this.runs; i++) {
				Account account = this.load.account("bench-latency-" + i);
				this.place.beans().getBean(AccountTable.class).own(account, user);
				long run = server.upload(user, account.id(), file);
				double seconds = seen.toFirstStep(seen.completed(account.id(), run));
				if (i > WARM) {
					times.add(seconds);
				}
				this.load.forget(account);
			}
		}
		double median = times.median();
		return new Figure(NAME, "%.0f ms, p95 %.0f ms".formatted(1e3 * median, 1e3 * times.percentile(95)), "250 ms",
				median / MOST_SECONDS, "<= 1", median <= MOST_SECONDS,
				"%d runs of inventorySync over %d rows handed in over HTTP, one after another; to the start of the first chunk step"
					.formatted(this.runs, FILE_ROWS),
				Map.of("ours", times.all(), "target", List.of(MOST_SECONDS)), Figure.loadAverageNow());
	}

}
