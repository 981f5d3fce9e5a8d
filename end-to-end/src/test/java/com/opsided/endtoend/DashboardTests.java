package com.opsided.endtoend;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import com.opsided.endtoend.Dashboards.PanelQuery;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every panel of every dashboard shows something: its query is put to a real Prometheus
 * that scrapes the running demo, with the variables as Grafana fills them in.
 */
class DashboardTests {

	/** The labels that our meters may have: none of them names an account or a user. */
	private static final Set<String> LABELS = Set.of("__name__", "application", "instance", "job", "outcome",
			"category", "state", "skipped", "step", "kind", "result", "provider", "operation", "le", "type", "currency",
			"within", "table", "channel");

	private static final double BEGIN = now();

	@TempDir(cleanup = CleanupMode.ON_SUCCESS)
	static Path home;

	private static RunningDemo demo;

	private static Prometheus prometheus;

	@BeforeAll
	static void scrapeAnEventfulMinute() throws Exception {
		Tools.prometheus();
		demo = RunningDemo.get();
		prometheus = ScrapedDemo.start(demo, home);
		demo.await("both applications are scraped twice", () -> {
			List<JsonNode> scraped = prometheus
				.query("count(sum_over_time(up{application=~\"sync-batch|integration-api\"}[5m]) > 1)", now());
			return !scraped.isEmpty() && scraped.get(0).path("value").path(1).asString().equals("2");
		});
		new EventfulMinute(demo).pass();
	}

	@AfterAll
	static void stop() {
		if (prometheus != null) {
			prometheus.close();
		}
	}

	@Test
	void everyPanelShowsSomething() {
		List<PanelQuery> empty = new ArrayList<>();
		Dashboards.all()
			.forEach((name, dashboard) -> empty
				.addAll(Dashboards.queries(name, dashboard, Duration.ofMinutes(30), 100)));
		assertThat(empty).hasSizeGreaterThan(60);
		try {
			demo.await("data in every panel", () -> {
				empty.removeIf(DashboardTests::hasData);
				return empty.isEmpty() || now() - BEGIN > 240;
			});
		}
		finally {
			assertThat(empty).as("panels without data").isEmpty();
		}
	}

	@Test
	void whatHappenedIsCounted() {
		demo.await("the events are scraped",
				() -> List
					.of("opsided_runs_total{job=\"inventorySync\",outcome=\"failed\"}",
							"opsided_runs_restarted_total{job=\"inventorySync\"}",
							"opsided_report_rows_total{kind=\"reimbursements\",result=\"rejected\"}",
							"opsided_provider_failures_total{provider=\"amazon\"}")
					.stream()
					.allMatch((meter) -> increase(meter) > 0));
		assertThat(increase("opsided_runs_recovered_total")).isZero();
	}

	private static double increase(String meter) {
		return prometheus.query("sum(increase(" + meter + "[30m]))", now())
			.stream()
			.mapToDouble((series) -> number(series.path("value").path(1).asString()))
			.sum();
	}

	@Test
	void everyVariableHasValues() {
		Dashboards.all().forEach((name, dashboard) -> dashboard.path("templating").path("list").forEach((variable) -> {
			if (variable.path("type").asString().equals("query")) {
				String[] parts = variable.path("query").path("query").asString().split("[(),]\\s*");
				assertThat(parts[0]).isEqualTo("label_values");
				assertThat(prometheus.seriesOf(parts[1])).as(name + " " + variable.path("name"))
					.isNotEmpty()
					.allMatch((series) -> series.has(parts[2]));
			}
		}));
	}

	@Test
	void ourMetersHaveFewSeriesAndNoLabelOfASeller() {
		List<JsonNode> series = prometheus.seriesOf("{__name__=~\"opsided_.+\"}");
		Set<String> labels = new TreeSet<>();
		series.forEach((each) -> labels.addAll(each.propertyNames()));
		assertThat(LABELS).containsAll(labels);
		assertThat(series).hasSizeBetween(300, 2500);
	}

	@Test
	void everyRuleIsEvaluated() {
		demo.await("all rules are evaluated",
				() -> rules().noneMatch((rule) -> rule.path("health").asString().equals("unknown")));
		assertThat(rules()).hasSizeGreaterThan(20).allSatisfy((rule) -> {
			assertThat(rule.path("health").asString()).as(rule.toString()).isEqualTo("ok");
		});
	}

	private static Stream<JsonNode> rules() {
		List<JsonNode> rules = new ArrayList<>();
		prometheus.rules().path("groups").forEach((group) -> group.path("rules").forEach(rules::add));
		return rules.stream();
	}

	/** One point that is a number will do. */
	private static boolean hasData(PanelQuery query) {
		double now = now();
		if (query.instant()) {
			return prometheus.query(query.expression(), now)
				.stream()
				.anyMatch((series) -> isNumber(series.path("value")));
		}
		return prometheus.range(query.expression(), BEGIN, now, 5).stream().anyMatch((series) -> {
			for (JsonNode point : series.path("values")) {
				if (isNumber(point)) {
					return true;
				}
			}
			return false;
		});
	}

	private static boolean isNumber(JsonNode point) {
		return point.size() == 2 && Double.isFinite(number(point.path(1).asString()));
	}

	private static double number(String text) {
		return text.endsWith("Inf") ? Double.POSITIVE_INFINITY : Double.parseDouble(text);
	}

	private static double now() {
		return Instant.now().toEpochMilli() / 1000.0;
	}

}
