package com.opsided.endtoend;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What Prometheus keeps of a busy cluster for the dashboard <em>Jobs</em>: every series
 * that four nodes tell of jobs, steps and reports, with the labels that they have.
 */
final class SyntheticSeries {

	private static final int NODES = 4;

	private static final long RECORDED_EVERY = 300;

	private static final List<String> JOBS = List.of("inventorySync", "discrepancyDetection", "reconciliation");

	private static final Map<String, List<String>> STEPS = Map.of("inventorySync",
			List.of("pullInventory", "pullInbound", "pullFinances", "fetchReports", "loadReports", "publishReports"),
			"discrepancyDetection", List.of("examineProducts"), "reconciliation",
			List.of("copyFindings", "assessDiscrepancies", "settleClaims"));

	private static final List<String> KINDS = List.of("ledger_detail", "ledger_summary", "reimbursements",
			"customer_returns", "removal_orders", "removal_shipments", "manage_inventory", "fee_preview",
			"storage_fees", "sourcing_costs");

	private static final List<String> CATEGORIES = List.of("database", "rate_limited", "auth_expired", "provider_down",
			"bad_data", "configuration", "bug");

	private static final double[] DURATIONS = { 0.1, 0.25, 0.5, 1, 2, 3, 5, 7.5, 10, 15, 20, 30, 45, 60, 90, 120, 180,
			300, 600, 900, 1800, 3600, 7200, 14400 };

	private static final double[] WAITS = { 0.1, 0.25, 0.5, 1, 2, 5, 10, 30, 60, 120, 300, 600, 900, 1800, 3600 };

	private final List<Series> series = new ArrayList<>();

	SyntheticSeries() {
		JOBS.forEach((job) -> recorded("opsided_run_duration_seconds", job, DURATIONS));
		JOBS.forEach((job) -> recorded("opsided_run_queued_seconds", job, WAITS));
		for (int node = 1; node <= NODES; node++) {
			String labels = "application=\"sync-batch\",instance=\"10.0.0." + node + ":3102\"";
			for (String job : JOBS) {
				job(labels + ",job=\"" + job + "\"", job);
			}
			for (String kind : KINDS) {
				String of = labels + ",kind=\"" + kind + "\",result=\"";
				counter("opsided_report_rows_total{" + of + "read\"}", 900);
				counter("opsided_report_rows_total{" + of + "loaded\"}", 899.5);
				counter("opsided_report_rows_total{" + of + "rejected\"}", 0.5);
			}
			gauge("opsided_nodes{" + labels + "}", NODES, 0);
			gauge("opsided_triggers_stuck{" + labels + "}", 0, 0);
		}
	}

	/** What the recording rules make of the histograms, once for all nodes. */
	private void recorded(String name, String job, double[] bounds) {
		for (int i = 0; i <= bounds.length; i++) {
			String bound = (i < bounds.length) ? Double.toString(bounds[i]) : "+Inf";
			this.series
				.add(new Series("job_le:" + name + "_bucket:increase5m{job=\"" + job + "\",le=\"" + bound + "\"}", 0,
						60.0 * (i + 1) / (bounds.length + 1), 0, RECORDED_EVERY));
		}
	}

	private void job(String labels, String job) {
		for (String outcome : List.of("completed", "stopped", "waiting", "queued")) {
			counter("opsided_runs_total{" + labels + ",outcome=\"" + outcome + "\",category=\"none\"}", 0.05);
		}
		for (String category : CATEGORIES) {
			counter("opsided_runs_total{" + labels + ",outcome=\"failed\",category=\"" + category + "\"}", 0.0005);
		}
		for (String outcome : List.of("completed", "failed", "waiting")) {
			histogram("opsided_run_duration_seconds", labels + ",outcome=\"" + outcome + "\"", DURATIONS, 0.05);
		}
		histogram("opsided_run_queued_seconds", labels, WAITS, 0.2);
		for (String step : STEPS.getOrDefault(job, List.of())) {
			for (String kind : List.of("read", "written", "filtered")) {
				counter("opsided_step_items_total{" + labels + ",step=\"" + step + "\",kind=\"" + kind + "\"}", 500);
			}
			for (String result : List.of("commit", "rollback")) {
				counter("opsided_chunks_total{" + labels + ",step=\"" + step + "\",result=\"" + result + "\"}", 0.1);
			}
		}
		for (String name : List.of("opsided_runs_recovered", "opsided_runs_restarted", "opsided_runs_lost",
				"opsided_runs_superseded", "opsided_launch_conflicts")) {
			counter(name + "_total{" + labels + "}", 0.00002);
		}
		for (String skipped : List.of("true", "false")) {
			counter("opsided_schedule_misfires_total{" + labels + ",skipped=\"" + skipped + "\"}", 0.0001);
		}
		for (String state : List.of("queued", "running", "waiting", "stopping")) {
			gauge("opsided_runs_unfinished{" + labels + ",state=\"" + state + "\"}", 3, 3);
		}
		gauge("opsided_runs_oldest_queued_age_seconds{" + labels + "}", 20, 20);
		gauge("opsided_runs_oldest_running_age_seconds{" + labels + "}", 200, 200);
		gauge("opsided_job_oldest_success_age_seconds{" + labels + "}", 10_000, 9000);
		gauge("opsided_schedule_interval_seconds{" + labels + "}", 21_600, 0);
	}

	private void histogram(String name, String labels, double[] bounds, double rate) {
		for (int i = 0; i < bounds.length; i++) {
			counter(name + "_bucket{" + labels + ",le=\"" + bounds[i] + "\"}", rate * (i + 1) / bounds.length);
		}
		counter(name + "_bucket{" + labels + ",le=\"+Inf\"}", rate);
		counter(name + "_count{" + labels + "}", rate);
		counter(name + "_sum{" + labels + "}", rate * 40);
	}

	private void counter(String name, double perSecond) {
		this.series.add(new Series(name, perSecond, 0, 0, 0));
	}

	private void gauge(String name, double mean, double swing) {
		this.series.add(new Series(name, 0, mean, swing, 0));
	}

	int size() {
		return this.series.size();
	}

	/** Writes all samples from one time until another, in seconds, as OpenMetrics. */
	void write(Path file, long begin, long end, Duration step) throws IOException {
		try (BufferedWriter out = Files.newBufferedWriter(file)) {
			for (Series each : this.series) {
				for (long time = begin; time < end; time += Math.max(step.toSeconds(), each.every)) {
					out.append(each.name).append(' ').append(each.at(time)).append(' ').append(Long.toString(time));
					out.append('\n');
				}
			}
			out.append("# EOF\n");
		}
	}

	/**
	 * One series: a counter that grows, or a gauge that swings by the hour.
	 *
	 * @param name the meter with its labels
	 * @param perSecond what a counter grows by
	 * @param mean the mean of a gauge
	 * @param swing how far it swings
	 * @param every the seconds between two samples at least
	 */
	private record Series(String name, double perSecond, double mean, double swing, long every) {

		String at(long time) {
			if (this.perSecond > 0) {
				return Long.toString((long) (this.perSecond * (time % 100_000_000)));
			}
			return Double.toString(this.mean + this.swing * Math.sin(time / 3600.0));
		}

	}

}
