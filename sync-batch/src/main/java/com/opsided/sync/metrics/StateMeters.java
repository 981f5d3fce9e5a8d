package com.opsided.sync.metrics;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

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

/**
 * Meters of what the database says: they survive restarts, and every node shows the same
 * figures, so that a dashboard takes their maximum and never their sum. What does not
 * occur is told as 0, or a dashboard could not tell it from what is unknown.
 */
final class StateMeters implements ReadMeters {

	private static final Set<RunState> UNFINISHED = Set.of(RunState.QUEUED, RunState.RUNNING, RunState.WAITING,
			RunState.STOPPING);

	private static final Duration ALIVE = Duration.ofSeconds(30);

	private final RunBacklogView runs;

	private final ReportAgeView reports;

	private final ClusterView cluster;

	private final Supplier<Set<String>> jobs;

	private final AtomicInteger nodes;

	private final AtomicInteger stuckTriggers;

	private final MultiGauge backlog;

	private final MultiGauge queuedAge;

	private final MultiGauge runningAge;

	private final MultiGauge lastSuccess;

	private final MultiGauge reportAge;

	StateMeters(MeterRegistry registry, RunBacklogView runs, ReportAgeView reports, ClusterView cluster,
			Supplier<Set<String>> jobs) {
		this.runs = runs;
		this.reports = reports;
		this.cluster = cluster;
		this.jobs = jobs;
		Gauges gauges = new Gauges(registry);
		this.nodes = number(registry, "opsided.nodes", "Nodes that have said lately that they are alive");
		this.stuckTriggers = number(registry, "opsided.triggers.stuck",
				"Triggers that stand still; there should be none");
		this.backlog = gauges.of("opsided.runs.unfinished", "Runs that are not at rest, by state");
		this.queuedAge = gauges.of("opsided.runs.oldest.queued.age", "How long the oldest queued run has waited",
				"seconds");
		this.runningAge = gauges.of("opsided.runs.oldest.running.age", "How long the oldest running run has run",
				"seconds");
		this.lastSuccess = gauges.of("opsided.job.last.success.timestamp", "When a run of the job last completed",
				"seconds");
		this.reportAge = gauges.of("opsided.report.age",
				"Age of the newest report of the connected account that has waited longest", "seconds");
	}

	private static AtomicInteger number(MeterRegistry registry, String name, String description) {
		AtomicInteger number = new AtomicInteger();
		Gauge.builder(name, number, AtomicInteger::get).description(description).register(registry);
		return number;
	}

	@Override
	public void refresh(Instant now) {
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
	}

	private void showRuns(Instant now) {
		Map<Tags, Number> counts = new HashMap<>();
		Map<Tags, Number> queued = new HashMap<>();
		Map<Tags, Number> running = new HashMap<>();
		for (String job : this.jobs.get()) {
			UNFINISHED.forEach((state) -> counts.put(labels(job, state), 0));
			queued.put(Tags.of("job", job), 0);
			running.put(Tags.of("job", job), 0);
		}
		for (Backlog line : this.runs.backlog()) {
			counts.put(labels(line.job(), line.state()), line.runs());
			if (line.state() == RunState.QUEUED) {
				queued.put(Tags.of("job", line.job()), seconds(line.queuedSince(), now));
			}
			if (line.state() == RunState.RUNNING && line.startedSince() != null) {
				running.put(Tags.of("job", line.job()), seconds(line.startedSince(), now));
			}
		}
		this.backlog.register(rows(counts), true);
		this.queuedAge.register(rows(queued), true);
		this.runningAge.register(rows(running), true);
	}

	private static Tags labels(String job, RunState state) {
		return Tags.of("job", job, "state", state.name().toLowerCase(Locale.ROOT));
	}

	private static List<Row<?>> rows(Map<Tags, Number> values) {
		List<Row<?>> rows = new ArrayList<>();
		values.forEach((labels, value) -> rows.add(Row.of(labels, value)));
		return rows;
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
