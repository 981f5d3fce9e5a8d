package com.opsided.sync.metrics;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import com.opsided.shared.discrepancy.DiscrepancyTotalTable;
import com.opsided.shared.report.ReportAgeView;
import com.opsided.shared.run.RunBacklogView;
import com.opsided.shared.run.RunBacklogView.Backlog;
import com.opsided.shared.run.RunState;
import com.opsided.sync.schedule.ClusterView;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import org.jspecify.annotations.Nullable;

/**
 * Meters of what the database says: they survive restarts, and every node shows the same
 * figures, so that a dashboard takes their maximum and never their sum.
 */
final class StateMeters {

	private static final Duration ALIVE = Duration.ofSeconds(30);

	private final RunBacklogView runs;

	private final ReportAgeView reports;

	private final DiscrepancyTotalTable discrepancies;

	private final ClusterView cluster;

	private final Clock clock;

	private final AtomicInteger nodes;

	private final AtomicInteger stuckTriggers;

	private final MultiGauge backlog;

	private final MultiGauge queuedAge;

	private final MultiGauge runningAge;

	private final MultiGauge lastSuccess;

	private final MultiGauge reportAge;

	private final MultiGauge found;

	private final MultiGauge claimable;

	StateMeters(MeterRegistry registry, RunBacklogView runs, ReportAgeView reports, DiscrepancyTotalTable discrepancies,
			ClusterView cluster, Clock clock) {
		this.runs = runs;
		this.reports = reports;
		this.discrepancies = discrepancies;
		this.cluster = cluster;
		this.clock = clock;
		this.nodes = number(registry, "opsided.nodes", "Nodes that have said lately that they are alive");
		this.stuckTriggers = number(registry, "opsided.triggers.stuck",
				"Triggers that stand still; there should be none");
		this.backlog = gauge(registry, "opsided.runs.unfinished", "Runs that are not at rest, by state", null);
		this.queuedAge = gauge(registry, "opsided.runs.oldest.queued.age", "How long the oldest queued run has waited",
				"seconds");
		this.runningAge = gauge(registry, "opsided.runs.oldest.running.age", "How long the oldest running run has run",
				"seconds");
		this.lastSuccess = gauge(registry, "opsided.job.last.success.timestamp", "When a run of the job last completed",
				"seconds");
		this.reportAge = gauge(registry, "opsided.report.age",
				"Age of the newest report of the connected account that has waited longest", "seconds");
		this.found = gauge(registry, "opsided.discrepancies", "Discrepancies of the current detections", null);
		this.claimable = gauge(registry, "opsided.claimable.amount", "What can be claimed now", null);
	}

	private static AtomicInteger number(MeterRegistry registry, String name, String description) {
		AtomicInteger number = new AtomicInteger();
		Gauge.builder(name, number, AtomicInteger::get).description(description).register(registry);
		return number;
	}

	private static MultiGauge gauge(MeterRegistry registry, String name, String description, @Nullable String unit) {
		return MultiGauge.builder(name).description(description).baseUnit(unit).register(registry);
	}

	void refresh() {
		Instant now = this.clock.instant();
		this.nodes.set((int) this.cluster.nodes()
			.stream()
			.filter((node) -> node.lastCheckin().isAfter(now.minus(ALIVE)))
			.count());
		this.stuckTriggers.set(this.cluster.stuckTriggers(now));
		showRuns(now);
		this.lastSuccess.register(times(this.runs.lastSuccess()), true);
		List<Row<?>> ages = new ArrayList<>();
		this.reports.oldest()
			.forEach((kind, time) -> ages
				.add(Row.of(Tags.of("kind", kind.name().toLowerCase(Locale.ROOT)), seconds(time, now))));
		this.reportAge.register(ages, true);
		showMoney();
	}

	private void showRuns(Instant now) {
		List<Row<?>> counts = new ArrayList<>();
		List<Row<?>> queued = new ArrayList<>();
		List<Row<?>> running = new ArrayList<>();
		for (Backlog line : this.runs.backlog()) {
			counts.add(Row.of(Tags.of("job", line.job(), "state", line.state().name().toLowerCase(Locale.ROOT)),
					line.runs()));
			if (line.state() == RunState.QUEUED) {
				queued.add(Row.of(Tags.of("job", line.job()), seconds(line.queuedSince(), now)));
			}
			if (line.state() == RunState.RUNNING && line.startedSince() != null) {
				running.add(Row.of(Tags.of("job", line.job()), seconds(line.startedSince(), now)));
			}
		}
		this.backlog.register(counts, true);
		this.queuedAge.register(queued, true);
		this.runningAge.register(running, true);
	}

	private void showMoney() {
		List<Row<?>> counts = new ArrayList<>();
		List<Row<?>> amounts = new ArrayList<>();
		for (DiscrepancyTotalTable.Sum sum : this.discrepancies.ofAllAccounts()) {
			Tags type = Tags.of("type", sum.type().name());
			Tags currency = Tags.of("state", sum.state().name(), "currency", sum.currency());
			counts.add(Row.of(type.and(currency), sum.discrepancies()));
			if (sum.amount().signum() > 0) {
				amounts.add(Row.of(type.and(currency), sum.amount()));
			}
		}
		this.found.register(counts, true);
		this.claimable.register(amounts, true);
	}

	private static List<Row<?>> times(Map<String, Instant> times) {
		List<Row<?>> rows = new ArrayList<>();
		times.forEach((job, time) -> rows.add(Row.of(Tags.of("job", job), time.toEpochMilli() / 1000.0)));
		return rows;
	}

	private static double seconds(Instant since, Instant now) {
		return Math.max(0, Duration.between(since, now).toMillis() / 1000.0);
	}

}
